package io.parley.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the person who gave the command reads. */
record Terminal(PrintStream answers, PrintStream complaints) {

  static Terminal ofProcess() {
    return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  void say(String text) {
    answers.println(text);
  }

  void complain(String text) {
    complaints.println(text);
  }
}

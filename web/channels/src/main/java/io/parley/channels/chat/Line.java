package io.parley.channels.chat;

/** The way to one browser: frames go out in order, and it can be cut. */
interface Line {
  void send(String frame);

  void close(Ending ending);
}

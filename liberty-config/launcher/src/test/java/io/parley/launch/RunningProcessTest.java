package io.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProcessTest {
  @TempDir Path folder;

  @Test
  void aSpawnedProcessIsFoundAgainByItsFileUntilItIsKilled() {
    RunningProcess spawned = spawn("sleep", "60");
    assertThat(RunningProcess.find(pidFile())).contains(spawned);
    spawned.kill();
    assertThat(RunningProcess.find(pidFile())).isEmpty();
  }

  @Test
  void aKillReachesWhatTheProcessHasStarted() {
    RunningProcess shell = spawn("sh", "-c", "sleep 60 & wait");
    assertThat(shell.await(() -> children(shell) == 1, Duration.ofSeconds(10))).isTrue();
    ProcessHandle child = shell.handle().children().findFirst().orElseThrow();
    shell.kill();
    assertThat(new RunningProcess(child).isAlive()).isFalse();
  }

  @Test
  void waitingEndsAtOnceWhereTheProcessDies() {
    RunningProcess shortLived = spawn("true");
    assertThat(shortLived.await(() -> false, Duration.ofMinutes(5))).isFalse();
  }

  @Test
  void anotherProcessThatGotTheSamePidLaterIsNotTaken() throws IOException {
    Files.writeString(pidFile(), Long.toString(ProcessHandle.current().pid()));
    Files.setLastModifiedTime(pidFile(), FileTime.from(Instant.now().minus(Duration.ofDays(3650))));
    assertThat(RunningProcess.find(pidFile())).isEmpty();
  }

  @Test
  void aHalfWrittenFileMeansNoProcess() throws IOException {
    Files.writeString(pidFile(), "");
    assertThat(RunningProcess.find(pidFile())).isEmpty();
  }

  private static long children(RunningProcess process) {
    return process.handle().children().count();
  }

  private RunningProcess spawn(String... command) {
    return RunningProcess.spawn(
        List.of(command), Map.of(), folder.resolve("process.log"), pidFile());
  }

  private Path pidFile() {
    return folder.resolve("process.pid");
  }
}

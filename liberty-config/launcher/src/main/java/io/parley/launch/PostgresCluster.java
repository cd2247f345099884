package io.parley.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database files: made once, with the roles and the database that {@code create.sql} names. */
final class PostgresCluster {
  private static final String SUPERUSER = "postgres";

  private final Path data;
  private final Secrets secrets;
  private final int port;

  PostgresCluster(Path data, Secrets secrets, int port) {
    this.data = data;
    this.secrets = secrets;
    this.port = port;
  }

  /** Runs {@code initdb} unless it has been run. */
  void initialise(Path programs, List<String> asOrdinaryUser, Path log) {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    Path password = data.resolveSibling("superuser.password");
    KeptProperties.writePrivate(password, secrets.password("db.superuser"));
    List<String> command = new ArrayList<>(asOrdinaryUser);
    command.add(programs.resolve("initdb").toString());
    command.addAll(List.of("-D", data.toString(), "-U", SUPERUSER, "-A", "scram-sha-256"));
    command.addAll(List.of("--pwfile", password.toString(), "-E", "UTF8", "--no-instructions"));
    // PostgreSQL's own C.UTF-8 needs no locale of the machine and sees Chinese letters as letters.
    command.addAll(List.of("--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    Commands.run(command, log, "PostgreSQL's files could not be created");
    try {
      Files.delete(password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Creates roles and database unless they exist. */
  void createDatabase() {
    try (Connection connection = connect();
        var sql = connection.createStatement()) {
      try (var found = sql.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'parley'")) {
        if (found.next()) {
          return;
        }
      }
      for (String statement : statements()) {
        sql.execute(statement);
      }
    } catch (SQLException e) {
      throw new LaunchFailure("The database could not be created.", e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?loginTimeout=3",
        SUPERUSER,
        secrets.password("db.superuser"));
  }

  private List<String> statements() {
    try (InputStream script = PostgresCluster.class.getResourceAsStream("/create.sql")) {
      String text =
          new String(script.readAllBytes(), StandardCharsets.UTF_8)
              .replace(":'owner_password'", "'" + secrets.password("db.owner") + "'")
              .replace(":'app_password'", "'" + secrets.password("db.app") + "'");
      return List.of(text.split(";\\s*\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

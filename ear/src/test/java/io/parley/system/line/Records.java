package io.parley.system.line;

import io.parley.system.ParleyStack;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What is written in the database of a stack, read as its owner. */
final class Records {
  private final ParleyStack stack;
  private final String schema;

  private Records(ParleyStack stack, String slug) {
    this.stack = stack;
    this.schema = read("SELECT id FROM platform.tenant WHERE slug = '" + slug + "'").get(0);
  }

  static Records of(ParleyStack stack, String slug) {
    return new Records(stack, slug);
  }

  /** The texts of one person's messages, in the order of their conversation. */
  List<String> textsFrom(String author) {
    return read(
        "SELECT text FROM "
            + schema
            + ".message WHERE delivery = 'RECEIVED' AND author_name = '"
            + author
            + "' ORDER BY conversation_id, sequence");
  }

  /** Conversations whose sequence has a gap or a double. */
  List<String> brokenSequences() {
    return read(
        "SELECT conversation_id::text FROM "
            + schema
            + ".message GROUP BY conversation_id"
            + " HAVING count(*) <> max(sequence) OR count(DISTINCT sequence) <> count(*)");
  }

  /** How many conversations one person has. */
  int conversationsOf(String author) {
    return read("SELECT DISTINCT conversation_id::text FROM "
            + schema
            + ".message WHERE author_name = '"
            + author
            + "'")
        .size();
  }

  /** Items that more than one agent holds at once. */
  List<String> doubleAssignments() {
    return read(
        "SELECT work_item_id::text FROM "
            + schema
            + ".reservation WHERE state IN ('PENDING', 'ACCEPTED', 'WRAPPING')"
            + " GROUP BY work_item_id HAVING count(*) > 1");
  }

  /** The texts of everybody's messages, however they came, in no order. */
  List<String> textsReceived() {
    return read("SELECT text FROM " + schema + ".message WHERE delivery = 'RECEIVED'");
  }

  /** The texts that were answered, in no order. */
  List<String> textsAnswered() {
    return read("SELECT text FROM " + schema + ".message WHERE direction = 'OUTBOUND'");
  }

  List<String> conversations() {
    return read("SELECT id::text FROM " + schema + ".conversation");
  }

  /** The customers whose items wait, by their place. */
  List<String> waiting() {
    return read("SELECT c.name FROM " + items() + " WHERE w.state = 'WAITING' ORDER BY w.sequence");
  }

  /** When, and as which in the order of arrival, a customer's item came to wait. */
  List<String> placeOf(String customer) {
    return read(
        "SELECT w.enqueued_at || ' as ' || w.sequence FROM "
            + items()
            + " WHERE c.name = '"
            + customer
            + "'");
  }

  /** What became of the offers of a customer's item, oldest first: agent and state. */
  List<String> offersOf(String customer) {
    return read(
        "SELECT a.name || ' ' || r.state FROM "
            + items()
            + " JOIN "
            + schema
            + ".reservation r ON r.work_item_id = w.id JOIN "
            + schema
            + ".agent a ON a.id = r.agent_id WHERE c.name = '"
            + customer
            + "' ORDER BY r.offered_at, r.id");
  }

  private String items() {
    return schema
        + ".work_item w JOIN "
        + schema
        + ".conversation v ON v.id = w.conversation_id JOIN "
        + schema
        + ".customer c ON c.id = v.customer_id";
  }

  private List<String> read(String sql) {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + kept("ports.properties", "postgres") + "/parley",
        "parley_owner",
        kept("secrets.properties", "db.owner"));
  }

  private String kept(String file, String key) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(stack.state().resolve(file))) {
      properties.load(reader);
      return properties.getProperty(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

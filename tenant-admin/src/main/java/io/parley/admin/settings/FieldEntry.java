package io.parley.admin.settings;

import io.parley.channel.account.AccountField;
import io.parley.connector.Channel;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A line of a channel account's form. */
public class FieldEntry implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final boolean secret;
  private final List<String> choices;
  private String value;

  FieldEntry(AccountField field, String value) {
    this.name = field.name();
    this.secret = field.secret();
    this.choices = field.choices();
    this.value = value;
  }

  static List<FieldEntry> of(Channel channel, Map<String, String> settings) {
    return AccountField.of(channel).stream()
        .map(
            field ->
                new FieldEntry(
                    field,
                    field.secret() ? "" : settings.getOrDefault(field.name(), field.fallback())))
        .toList();
  }

  /** The typed values, secrets or plain ones. */
  static Map<String, String> values(List<FieldEntry> entries, boolean secrets) {
    Map<String, String> values = new TreeMap<>();
    entries.stream()
        .filter(entry -> entry.secret == secrets && entry.value != null)
        .forEach(entry -> values.put(entry.name, entry.value));
    return values;
  }

  public String getName() {
    return name;
  }

  public boolean isSecret() {
    return secret;
  }

  public List<String> getChoices() {
    return choices;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}

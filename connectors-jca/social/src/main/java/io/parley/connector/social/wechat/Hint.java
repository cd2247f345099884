package io.parley.connector.social.wechat;

/** The names of the hints that events of this platform carry. */
final class Hint {
  /** Degrees, south and west negative. */
  static final String LATITUDE = "location.latitude";

  static final String LONGITUDE = "location.longitude";

  /** The place's address or name. */
  static final String LABEL = "location.label";

  static final String LINK_TITLE = "link.title";
  static final String LINK_URL = "link.url";
  static final String LINK_DESCRIPTION = "link.description";

  /** The platform's text of a spoken message, where the account has recognition switched on. */
  static final String RECOGNITION = "voice.recognition";

  /** The platform's type of the message, for example {@code shortvideo}. */
  static final String TYPE = "wechat.type";

  /** Fetches the file from the platform for three days. */
  static final String MEDIA_ID = "wechat.mediaId";

  /**
   * How far the file is: {@code attached}, {@code follows} (another message, which refers to this
   * one, brings it) or {@code unavailable}.
   */
  static final String MEDIA = "wechat.media";

  /** What happened, for example {@code subscribe}. */
  static final String EVENT = "wechat.event";

  /** Which menu entry, QR scene or page it was about. */
  static final String EVENT_KEY = "wechat.eventKey";

  private Hint() {}
}

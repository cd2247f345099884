package io.parley.connector.social.wechat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The elements right below the root of a push, by name; deeper ones are left out. */
record Fields(Map<String, String> values) {
  private static final int LONGEST = 256 * 1024;
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /**
   * Customers can type control characters, which the platform passes on although XML has no place
   * for them: they are replaced rather than that the whole message is refused.
   */
  static Fields parse(byte[] xml) throws Refusal {
    if (xml.length > LONGEST) {
      throw Refusal.malformed("wechat.body-too-long");
    }
    String text = new String(xml, StandardCharsets.UTF_8);
    String clean = NOT_XML.matcher(text).replaceAll("\uFFFD");
    try {
      InputSource source = new InputSource(new StringReader(clean));
      return of(parser().parse(source).getDocumentElement());
    } catch (SAXException | IOException e) {
      throw Refusal.malformed("wechat.bad-xml");
    }
  }

  private static Fields of(Element root) throws Refusal {
    if (!root.getTagName().equals("xml")) {
      throw Refusal.malformed("wechat.bad-xml");
    }
    Map<String, String> values = new HashMap<>();
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && values.putIfAbsent(element.getTagName(), element.getTextContent()) != null) {
        throw Refusal.malformed("wechat.bad-xml");
      }
    }
    return new Fields(values);
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new Rethrow());
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The trimmed text of an element; empty where it is missing. */
  String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** The text of an element as it was written; empty where it is missing. */
  String raw(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  /** Keeps the parser from printing what it finds to the error stream. */
  private static final class Rethrow implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // A warning does not make the push unreadable.
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}

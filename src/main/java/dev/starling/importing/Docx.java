package dev.starling.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of a Word document. They stand in one XML file of it, so that the JDK's
 * reader is enough; it is told to know no document types, with which entities come.
 */
final class Docx {

	static final String CONTENT_TYPES = "[Content_Types].xml";

	static final String DOCUMENT = "word/document.xml";

	static final String REMEDY = "Open it in Word, save it as a Word document (.docx) and import that";

	/**
	 * What is not of the text as it stands: settings (which have tab stops), what was
	 * deleted or moved away, and what stands twice for old versions of Word.
	 */
	private static final Set<String> LEFT_OUT = Set.of("pPr", "rPr", "sectPr", "del", "moveFrom", "Fallback");

	private final String source;

	private final StringBuilder text = new StringBuilder();

	/** A text box is a paragraph's, and has paragraphs. */
	private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

	private int depth;

	/** The depth of what is left out, or 0. */
	private int leftOut;

	private boolean isText;

	private Docx(String source) {
		this.source = source;
	}

	/** A line for each paragraph. */
	static String text(String source, byte[] document) {
		Docx docx = new Docx(source);
		try {
			XMLStreamReader reader = factory().createXMLStreamReader(letters(document));
			while (reader.hasNext()) {
				docx.take(reader.next(), reader);
			}
			return docx.text.toString();
		}
		catch (RefusedUploadException ex) {
			throw ex;
		}
		catch (XMLStreamException | RuntimeException ex) {
			// The JDK's reader throws many things at what is damaged.
			throw new RefusedUploadException(source + " is damaged: its text cannot be read", REMEDY);
		}
	}

	/**
	 * Word writes UTF-8. The reader is not left to find that out, as it would print what
	 * it finds instead.
	 */
	private static Reader letters(byte[] document) {
		boolean marked = document.length > 2 && document[0] == (byte) 0xef && document[1] == (byte) 0xbb
				&& document[2] == (byte) 0xbf;
		int start = marked ? 3 : 0;
		return new InputStreamReader(new ByteArrayInputStream(document, start, document.length - start),
				StandardCharsets.UTF_8.newDecoder());
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	private void take(int event, XMLStreamReader reader) {
		switch (event) {
			case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new RefusedUploadException(
					this.source + " declares a document type or entities, which Word never does", REMEDY);
			case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
			case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
				if (this.isText) {
					append(reader.getText().replaceAll("[\r\n]", " "));
				}
			}
			default -> {
				// Comments and the like are no text.
			}
		}
	}

	private void start(String name) {
		if (++this.depth > Limits.XML_DEPTH) {
			throw new RefusedUploadException(this.source + " is nested deeper than Word does", REMEDY);
		}
		if (this.leftOut > 0) {
			return;
		}
		if (LEFT_OUT.contains(name)) {
			this.leftOut = this.depth;
			return;
		}
		switch (name) {
			case "p" -> this.paragraphs.push(new StringBuilder());
			case "t" -> this.isText = true;
			case "tab", "br", "cr" -> append(" ");
			case "noBreakHyphen" -> append("-");
			default -> {
				// What else there is holds text or has none.
			}
		}
	}

	private void end(String name) {
		if (this.leftOut == 0 && name.equals("p")) {
			this.text.append(this.paragraphs.pop()).append('\n');
		}
		if (name.equals("t")) {
			this.isText = false;
		}
		if (this.leftOut == this.depth) {
			this.leftOut = 0;
		}
		this.depth--;
	}

	private void append(String more) {
		if (!this.paragraphs.isEmpty()) {
			this.paragraphs.peek().append(more);
		}
	}

}

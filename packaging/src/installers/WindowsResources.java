package installers;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// What the `.msi` gets that jpackage cannot be asked for: the console command on the path.
///
/// jpackage lets its WiX project be replaced by a file in its resource folder. It is taken from the JDK that builds, so that
/// it always fits, and one component is added: `packaging/windows/path.wxs`.
final class WindowsResources {
    private static final String JPACKAGE = "/modules/jdk.jpackage/jdk/jpackage/internal/resources/main.wxs";

    private final Path root;

    WindowsResources(Path root) {
        this.root = root;
    }

    /// Writes the project into a folder for jpackage.
    Path write(Path folder) throws IOException {
        var original = FileSystems.getFileSystem(URI.create("jrt:/")).getPath(JPACKAGE);
        if (!Files.exists(original)) {
            throw new IOException("this JDK's jpackage has no main.wxs; the console command cannot be put on the path");
        }
        Files.createDirectories(folder);
        try (var project = Files.newInputStream(original)) {
            Files.writeString(folder.resolve("main.wxs"), withCommandOnPath(project));
        }
        return folder;
    }

    private String withCommandOnPath(InputStream project) throws IOException {
        try (var addition = Files.newInputStream(root.resolve("packaging/windows/path.wxs"))) {
            var wix = parsed(project);
            var added = parsed(addition).getDocumentElement();
            only(wix, "Product").appendChild(wix.importNode(added, true));
            var reference = wix.createElementNS(added.getNamespaceURI(), "ComponentRef");
            reference.setAttribute("Id", only(added.getOwnerDocument(), "Component").getAttribute("Id"));
            only(wix, "Feature").appendChild(reference);
            return text(wix);
        }
    }

    private static Document parsed(InputStream xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(xml);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("a WiX project cannot be read: " + e.getMessage(), e);
        }
    }

    private static Element only(Document document, String name) throws IOException {
        var found = document.getElementsByTagNameNS("*", name);
        if (found.getLength() != 1) {
            throw new IOException("a WiX project has " + found.getLength() + " elements " + name + ", expected one");
        }
        return (Element) found.item(0);
    }

    private static String text(Document document) throws IOException {
        try (var writer = new StringWriter()) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document),
                    new StreamResult(writer));
            return writer.toString();
        } catch (TransformerException e) {
            throw new IOException("a WiX project cannot be written: " + e.getMessage(), e);
        }
    }
}

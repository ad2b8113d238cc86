package paretoscope.app.tool;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import org.kordamp.ikonli.Ikon;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.FileDialogs;

/// A tool of an open project: a window that may stay open beside the views, and the command that opens it.
public abstract class Tool {
    private final Named named;
    private final ToolContext context;

    /// What a tool goes by.
    ///
    /// @param id of its page of help and of its pictures
    /// @param title of its window
    public record Named(String id, String title, Ikon icon, String shortcut) {}

    protected Tool(Named named, ToolContext context) {
        this.named = named;
        this.context = context;
    }

    public final String id() {
        return named.id();
    }

    public final Command command() {
        return Command.of(named.title() + "…", this::show).icon(named.icon()).shortcut(named.shortcut());
    }

    /// The window's content as it is when it opens.
    public final DialogBody body() {
        var body = content();
        var help = new Hyperlink("Help");
        help.setId(named.id() + "-help");
        help.setAccessibleText("Help on " + named.title());
        help.setOnAction(_ -> context.help().accept(named.id()));
        return body.corner(help);
    }

    /// The window's content but for what all tools have.
    protected abstract DialogBody content();

    protected final ToolContext context() {
        return context;
    }

    protected final void show() {
        context.windows().showBeside(context.owner().get(), named.title(), body());
    }

    /// Asks for a file to read.
    protected final Optional<Path> choose(String title, FileDialogs.Kind kind) {
        return context.windows().files().file(context.owner().get(), FileDialogs.Question.of(title, Optional.empty(),
                kind, FileDialogs.Kind.of("All files", "*")));
    }
}

package paretoscope.app.tool;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.messages.Messages;
import paretoscope.app.screen.UiThread;
import paretoscope.views.Project;

/// What a tool of an open project is made with.
///
/// @param questions where things are looked up and tried out
/// @param edits carries out one change after the other
/// @param owner the window the tool's own belongs to
/// @param help opens a page of help by its name
public record ToolContext(Project project, Executor questions, Executor edits, UiThread ui, Messages messages,
        DialogWindow windows, Supplier<Window> owner, Consumer<String> help) {}

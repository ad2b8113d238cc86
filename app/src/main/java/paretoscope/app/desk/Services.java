package paretoscope.app.desk;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.Window;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.screen.Afterwards;
import paretoscope.app.screen.UiThread;
import paretoscope.app.settings.AppFolders;
import paretoscope.app.status.StatusViewModel;
import paretoscope.app.theme.Look;

/// What outlives a project: made once by the program, used by every desk.
///
/// @param questions where questions to the workspace are answered, several at a time
/// @param edits where changes are carried out, one after the other
/// @param owner the window dialogs belong to
/// @param afterwards when a desk does what its first picture need not wait for
public record Services(AppFolders folders, UiThread ui, Messages messages, JobQueue jobs, Executor questions,
        Executor edits, CurrentPreferences preferences, Look look, DialogWindow windows, StatusViewModel status,
        Supplier<Window> owner, Afterwards afterwards) {}

/// The frame of the window: menus, panels, tabs, the invitation of an empty workspace. Arranges features and decides
/// nothing for them.
package paretoscope.app.shell;

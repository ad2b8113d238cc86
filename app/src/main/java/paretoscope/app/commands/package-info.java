/// Commands, and the menus and buttons that give them. A feature offers commands; the shell arranges them.
package paretoscope.app.commands;

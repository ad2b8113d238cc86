/// What every tool with a window of its own shares: how it is opened, what it is made with, where its help is. Knows no tool.
package paretoscope.app.tool;

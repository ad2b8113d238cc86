/// What the program tells the user: messages, and errors turned into sentences. Any feature posts; the status bar shows.
package paretoscope.app.messages;

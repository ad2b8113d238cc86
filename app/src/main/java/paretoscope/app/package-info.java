/// The launcher and the wiring of the window: the only place where the object graph is put together.
package paretoscope.app;

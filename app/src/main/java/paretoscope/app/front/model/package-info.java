/// What the front view knows and does, without a screen: the question that is asked, its answer, the figure laid out for
/// the room there is, the budget and the details of what is picked. Chart and inspector both show it; nothing here
/// touches the scene.
package paretoscope.app.front.model;

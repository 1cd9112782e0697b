using CareCoord.Web.Execution;

namespace CareCoord.Web.Ui.Staff;

/// <summary>Something that was done a moment ago and can be taken back: by a command of its own, which the record keeps beside the first.</summary>
/// <param name="Said">What was done, for the person who did it.</param>
/// <param name="Command">Takes it back.</param>
/// <param name="Then">What the page does when it was taken back.</param>
public sealed record TakenBack(string Said, ICommand<Nothing> Command, Func<Task> Then);

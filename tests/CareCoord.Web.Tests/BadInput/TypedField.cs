namespace CareCoord.Web.Tests.BadInput;

/// <summary>A place in a message into which somebody types, or for which they choose.</summary>
/// <param name="Path">Where it is, such as <c>Fields.Identifiers[0].Value</c>.</param>
/// <param name="Key">The member that holds it, the same for each row of a list.</param>
/// <param name="Type">What it takes.</param>
/// <param name="With">The message with something else in this place.</param>
public sealed record TypedField(string Path, string Key, Type Type, Func<object, object> With);

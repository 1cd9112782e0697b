namespace CareCoord.Web.Ui.House;

/// <summary>One key of a page.</summary>
/// <param name="Key">As it is pressed: <c>e</c>, or <c>g t</c> for one after the other.</param>
/// <param name="Does">What it does, in a word or two.</param>
public sealed record KeyHint(string Key, string Does);

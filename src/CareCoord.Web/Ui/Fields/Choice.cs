namespace CareCoord.Web.Ui.Fields;

/// <summary>One of several things to choose.</summary>
public sealed record Choice<T>(T Value, string Words);

namespace CareCoord.Web.Ui.House;

/// <summary>What a mark means. Colour never says it alone: the word beside it does.</summary>
public enum Tone
{
    Plain,
    Good,
    Late,
    Safety,
}

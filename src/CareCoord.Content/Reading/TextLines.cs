namespace CareCoord.Content.Reading;

/// <summary>How much text an item takes, as content writes it.</summary>
internal enum TextLines
{
    Short,
    Long,
}

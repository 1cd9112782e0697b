namespace CareCoord.Content.Reading;

/// <summary>How many clinical words a message may have, as content writes it.</summary>
internal enum ClinicalWords
{
    None,
}

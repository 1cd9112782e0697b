using CareCoord.Content;

namespace CareCoord.Web.Clinical;

/// <summary>Registers the clinical content, loaded once and shared.</summary>
internal static class ClinicalContent
{
    /// <summary>Loads what ships with the program.</summary>
    /// <exception cref="ContentRefusedException">A file does not load; all errors of all files.</exception>
    public static ContentLibrary Load() => ContentLibrary.Load(ContentLibrary.DefaultDirectory).Library;

    /// <summary>Adds content, and the numbers that planner and attention take from it.</summary>
    public static IServiceCollection AddClinicalContent(this IServiceCollection services, ContentLibrary content) => services
        .AddSingleton(content)
        .AddSingleton<OrganisationContent>()
        .AddSingleton(content.Tables.Planner)
        .AddSingleton(content.Tables.Attention)
        .AddSingleton(content.Tables.Everyday);
}

using System.IO.Compression;
using System.Text;
using CareCoord.Web.Integrations.Fhir;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Web.Tests.Integrations;

/// <summary>A folder of small files to import.</summary>
internal sealed class FhirFolder : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public FhirFolder Lines(string name, params string[] resources) => Write(name, string.Join('\n', resources) + "\n");

    public FhirFolder Bundle(string name, params (string FullUrl, string Resource)[] entries)
    {
        var list = entries.Select(x => $$"""{"fullUrl":"{{x.FullUrl}}","resource":{{x.Resource}},"request":{"method":"POST","url":"x"} }""");
        return Write(name, $$"""{"resourceType":"Bundle","type":"transaction","entry":[{{string.Join(",", list)}}]}""");
    }

    public FhirFolder Write(string name, string text)
    {
        var path = Path.Combine(_directory.Path, name);
        using var file = File.Create(path);
        using var to = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file;
        to.Write(Encoding.UTF8.GetBytes(text));
        return this;
    }

    public async Task<ImportReport> Import(Clinic clinic) =>
        await new ImportRun(clinic.UseCases, clinic.Services.GetRequiredService<TimeProvider>(), clinic.System, clinic.Team, "Europe/Lisbon")
            .Import(_directory.Path, _ => { }, CancellationToken.None);

    public void Dispose() => _directory.Dispose();

    public static string Patient(string id = "p1", string family = "Duarte", string more = "") => $$"""
        {"resourceType":"Patient","id":"{{id}}","identifier":[{"system":"urn:clinic","value":"MRN-{{id}}"}],"name":[{"family":"{{family}}","given":["Rosa"]}],"gender":"female","birthDate":"1980-04-12"{{more}}}
        """.Trim();

    public static string Condition(string id, string subject = """{"reference":"Patient/p1"}""", string words = "Tension headache") => $$"""
        {"resourceType":"Condition","id":"{{id}}","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"398057008"}],"text":"{{words}}"},"subject":{{subject}},"onsetDateTime":"2019-05-03"}
        """.Trim();
}

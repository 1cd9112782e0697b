using System.Text.Json;

namespace CareCoord.Benchmarks.Circuits;

/// <summary>What a circuit asked of the page's scripts.</summary>
/// <param name="Name">The function.</param>
/// <param name="Arguments">With what.</param>
public sealed record JsCall(string Name, JsonElement Arguments)
{
    private const string Object = "__dotNetObject";

    /// <summary>The id of the .NET object that is handed over as an argument.</summary>
    /// <param name="argument">Which argument.</param>
    public long ObjectAt(int argument) => Arguments[argument].GetProperty(Object).GetInt64();
}

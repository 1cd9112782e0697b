using System.IO.Compression;

namespace CareCoord.Benchmarks.Circuits;

/// <summary>How many bytes something has on its way.</summary>
internal static class Compressed
{
    public static int Length(byte[] bytes)
    {
        using var into = new MemoryStream();
        using (var deflate = new DeflateStream(into, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return (int)into.Length;
    }
}

using System.Buffers.Binary;
using System.Text;

namespace CareCoord.Benchmarks.Circuits;

/// <summary>Reads the frames of one batch of rendering: the new pieces of the page, without where they go.</summary>
internal static class RenderedBatch
{
    private const int FrameSize = 20;
    private const int FramesAt = 16;
    private const int StringsAt = 4;

    public static IReadOnlyList<Frame> Read(byte[] batch)
    {
        var at = Number(batch, batch.Length - FramesAt);
        var strings = Number(batch, batch.Length - StringsAt);
        var frames = new Frame[Number(batch, at)];
        for (var i = 0; i < frames.Length; i++)
        {
            var frame = at + sizeof(int) + (i * FrameSize);
            frames[i] = (FrameKind)Number(batch, frame) switch
            {
                FrameKind.Element => new(FrameKind.Element, Number(batch, frame + 4), Text(batch, strings, frame + 8), "", 0),
                FrameKind.Text => new(FrameKind.Text, 1, "", Text(batch, strings, frame + 4), 0),
                FrameKind.Markup => new(FrameKind.Markup, 1, "", Text(batch, strings, frame + 4), 0),
                FrameKind.Attribute => new(
                    FrameKind.Attribute, 1, Text(batch, strings, frame + 4), Text(batch, strings, frame + 8), BinaryPrimitives.ReadUInt64LittleEndian(batch.AsSpan(frame + 12))),
                var other => new(other, 1, "", "", 0),
            };
        }

        return frames;
    }

    private static int Number(byte[] batch, int at) => BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(at));

    private static string Text(byte[] batch, int strings, int at)
    {
        var index = Number(batch, at);
        if (index < 0)
        {
            return "";
        }

        var from = Number(batch, strings + (index * sizeof(int)));
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = batch[from++];
            length |= (part & 0x7F) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        return Encoding.UTF8.GetString(batch, from, length);
    }
}

using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;

namespace CareCoord.Web.Features.Plans;

/// <summary>The difference between two versions of a text, word by word, as runs to be read in one go.</summary>
public static class TextChanges
{
    /// <summary>One run of text.</summary>
    public sealed record Run(Change Change, string Text);

    /// <summary>The later text with what was added and removed; without removed runs it is the later text, without added ones the earlier.</summary>
    public static IReadOnlyList<Run> Between(string before, string now)
    {
        var diff = Differ.Instance.CreateDiffs(before, now, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        var runs = new Runs();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            runs.Add(Change.None, Pieces(diff.PiecesNew, at, block.InsertStartB - at));
            runs.Add(Change.Removed, Pieces(diff.PiecesOld, block.DeleteStartA, block.DeleteCountA));
            runs.Add(Change.Added, Pieces(diff.PiecesNew, block.InsertStartB, block.InsertCountB));
            at = block.InsertStartB + block.InsertCountB;
        }

        runs.Add(Change.None, Pieces(diff.PiecesNew, at, diff.PiecesNew.Count - at));
        return runs.Read();
    }

    private static string Pieces(IReadOnlyList<string> all, int from, int count) => string.Concat(all.Skip(from).Take(count));

    /// <summary>Joins changes that only a space parts: a phrase replaced is read as a phrase, not as a row of words.</summary>
    private sealed class Runs
    {
        private readonly List<Run> _done = [];
        private readonly StringBuilder _removed = new();
        private readonly StringBuilder _added = new();
        private string _gap = "";

        private bool Changing => _removed.Length + _added.Length > 0;

        public void Add(Change change, string text)
        {
            switch (change)
            {
                case Change.None when Changing && string.IsNullOrWhiteSpace(text):
                    _gap += text;
                    break;
                case Change.None:
                    Close();
                    Append(Change.None, text);
                    break;
                default:
                    Absorb();
                    (change == Change.Added ? _added : _removed).Append(text);
                    break;
            }
        }

        public IReadOnlyList<Run> Read()
        {
            Close();
            Slide();
            return _done;
        }

        /// <summary>An added sentence is "It can learn." and not ". It can learn": both are true, one can be read.</summary>
        private void Slide()
        {
            for (var i = 1; i < _done.Count - 1; i++)
            {
                if (_done[i] is { Change: not Change.None } run && _done[i - 1] is { Change: Change.None } before && _done[i + 1] is { Change: Change.None } after)
                {
                    var shared = run.Text.Zip(after.Text).TakeWhile(x => x.First == x.Second && char.IsPunctuation(x.First)).Count();
                    _done[i - 1] = before with { Text = before.Text + run.Text[..shared] };
                    _done[i] = run with { Text = run.Text[shared..] + after.Text[..shared] };
                    _done[i + 1] = after with { Text = after.Text[shared..] };
                }
            }

            _done.RemoveAll(x => x.Text.Length == 0);
        }

        private void Absorb()
        {
            _removed.Append(_gap);
            _added.Append(_gap);
            _gap = "";
        }

        private void Close()
        {
            Append(Change.Removed, _removed.ToString());
            Append(Change.Added, _added.ToString());
            Append(Change.None, _gap);
            _removed.Clear();
            _added.Clear();
            _gap = "";
        }

        private void Append(Change change, string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            if (_done is [.., { } last] && last.Change == change)
            {
                _done[^1] = last with { Text = last.Text + text };
            }
            else
            {
                _done.Add(new Run(change, text));
            }
        }
    }
}

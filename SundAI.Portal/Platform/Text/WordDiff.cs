using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace SundAI.Portal.Platform.Text;

/// <summary>What another wording takes out and puts in, word by word.</summary>
public static class WordDiff
{
    /// <summary>The parts of both texts in reading order, neighbours of one kind joined.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, false, false, new WordChunker()).Lines;
        var parts = new List<DiffPart>();
        foreach (var piece in lines)
        {
            var kind = piece.Type switch
            {
                ChangeType.Deleted => DiffKind.Deleted,
                ChangeType.Inserted => DiffKind.Inserted,
                _ => DiffKind.Same,
            };
            if (parts.Count > 0 && parts[^1].Kind == kind)
            {
                parts[^1] = parts[^1] with { Text = parts[^1].Text + piece.Text };
            }
            else
            {
                parts.Add(new DiffPart(kind, piece.Text));
            }
        }

        return Joined(parts);
    }

    // A single blank that both texts share between two changed words would cut a sentence into splinters.
    private static List<DiffPart> Joined(List<DiffPart> parts)
    {
        var joined = new List<DiffPart>();
        var (deleted, inserted) = ("", "");
        foreach (var part in parts)
        {
            switch (part.Kind)
            {
                case DiffKind.Deleted:
                    deleted += part.Text;
                    break;
                case DiffKind.Inserted:
                    inserted += part.Text;
                    break;
                case DiffKind.Same when string.IsNullOrWhiteSpace(part.Text) && deleted.Length > 0 && inserted.Length > 0:
                    deleted += part.Text;
                    inserted += part.Text;
                    break;
                default:
                    Flush();
                    joined.Add(part);
                    break;
            }
        }

        Flush();
        return joined;

        void Flush()
        {
            if (deleted.Length > 0)
            {
                joined.Add(new DiffPart(DiffKind.Deleted, deleted));
            }

            if (inserted.Length > 0)
            {
                joined.Add(new DiffPart(DiffKind.Inserted, inserted));
            }

            (deleted, inserted) = ("", "");
        }
    }
}

/// <summary>A run of words that stays, goes or comes.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>The three sorts of run.</summary>
public enum DiffKind
{
    Same,
    Deleted,
    Inserted,
}

using CsCheck;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Tests.Platform.Text;

public sealed class WordDiffTests
{
    [Fact]
    public void Words_that_go_and_come_are_told_apart() =>
        WordDiff
            .Of("Indgangen svarer så hurtigt som muligt.", "Indgangen svarer senest efter 30 dage.")
            .ShouldBe([
                new DiffPart(DiffKind.Same, "Indgangen svarer "),
                new DiffPart(DiffKind.Deleted, "så hurtigt som muligt"),
                new DiffPart(DiffKind.Inserted, "senest efter 30 dage"),
                new DiffPart(DiffKind.Same, "."),
            ]);

    [Fact]
    public void Both_texts_can_be_read_out_of_the_difference() =>
        Gen.Select(Text, Text)
            .Sample(
                (before, after) =>
                {
                    var parts = WordDiff.Of(before, after);
                    string.Concat(parts.Where(part => part.Kind != DiffKind.Inserted).Select(part => part.Text)).ShouldBe(before);
                    string.Concat(parts.Where(part => part.Kind != DiffKind.Deleted).Select(part => part.Text)).ShouldBe(after);
                },
                iter: 500
            );

    private static Gen<string>[] Words => [.. new[] { "ord", "øre", " ", ".", "svar", ", ", "\n", "30" }.Select(Gen.Const)];

    private static Gen<string> Text => Gen.OneOf(Words).Array[0, 20].Select(string.Concat);
}

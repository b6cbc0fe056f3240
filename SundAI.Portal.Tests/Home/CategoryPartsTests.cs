using SundAI.Portal.Home;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Tests.Home;

/// <summary>A category's text is taken apart so that its promises and consequences can stand beside each other.</summary>
public sealed class CategoryPartsTests
{
    [Fact]
    public async Task Every_seeded_category_has_examples_promises_and_consequences_in_both_languages()
    {
        await using var portal = await TestPortal.StartAsync();
        foreach (var category in portal.Get<TaxonomyCatalogue>().List(TermKind.SolutionCategory))
        {
            foreach (var body in new[] { category.BodyDa, category.BodyEn })
            {
                var parts = CategoryParts.Of(body);
                parts.Opening.ShouldNotBeEmpty();
                parts.Examples!.Text.ShouldContain("- ");
                parts.Promises!.Text.ShouldNotBeEmpty();
                parts.Consequences!.Text.ShouldNotBeEmpty();
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Kun et afsnit.")]
    [InlineData("Først.\n\n## Et\n\nTekst\n\n## To\n\nTekst")]
    public void A_text_that_is_arranged_otherwise_stays_whole(string text)
    {
        var parts = CategoryParts.Of(text);
        parts.Opening.ShouldBe(text);
        parts.Promises.ShouldBeNull();
    }

    [Fact]
    public void Lines_that_end_as_on_windows_are_taken_apart_too() =>
        CategoryParts
            .Of("Først.\r\n\r\n## A\r\n\r\na\r\n\r\n## B\r\n\r\nb\r\n\r\n## C\r\n\r\nc")
            .Consequences.ShouldBe(new CategoryPart("C", "c"));
}

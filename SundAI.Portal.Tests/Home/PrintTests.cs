using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace SundAI.Portal.Tests.Home;

public sealed class PrintTests
{
    [Fact]
    public async Task On_paper_a_chapter_and_the_whole_book_have_their_words_and_nothing_to_press()
    {
        await using var server = PortalServer.Start();
        await using var visitor = await Browser.VisitorAsync(server.Address);
        var page = await visitor.NewPageAsync();
        foreach (
            var (path, words) in new[]
            {
                ("/hvidbog/regulering", "Hvert regelsæt giver mening"),
                ("/en/hvidbog/samlet", "The rules in brief"),
            }
        )
        {
            await page.GotoAsync(path);
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await Assertions.Expect(page.GetByText(words)).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".print-foot")).ToContainTextAsync(server.Address + path);
            foreach (
                var gone in new[] { ".site-header", ".site-footer", ".breadcrumb", ".contents", ".passage-link", ".neighbours", "button" }
            )
            {
                (await page.Locator(gone).Locator("visible=true").CountAsync()).ShouldBe(0, $"{gone} of {path}");
            }

            var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
            Letters(pdf).ShouldBeGreaterThan(1000, path);
        }
    }

    // How often a run of letters is drawn in the file: none on a blank page.
    private static int Letters(byte[] pdf)
    {
        var (file, drawn) = (Encoding.Latin1.GetString(pdf), 0);
        for (
            var at = file.IndexOf("stream\n", StringComparison.Ordinal);
            at >= 0;
            at = file.IndexOf("stream\n", at + 1, StringComparison.Ordinal)
        )
        {
            if (at > 2 && file[(at - 3)..at] == "end")
            {
                continue;
            }

            try
            {
                using var stream = new ZLibStream(new MemoryStream(pdf, at + 7, pdf.Length - at - 7), CompressionMode.Decompress);
                using var reader = new StreamReader(stream, Encoding.Latin1);
                drawn += reader.ReadToEnd().Split("Tj").Length - 1;
            }
            catch (InvalidDataException)
            {
                // A picture or a font that is packed otherwise.
            }
        }

        return drawn;
    }
}

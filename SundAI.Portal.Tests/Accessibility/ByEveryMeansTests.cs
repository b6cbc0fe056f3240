using System.Text.Json;
using Microsoft.Playwright;

namespace SundAI.Portal.Tests.Accessibility;

/// <summary>Reading pages without a mouse, in the reader's own colours, and with nothing that moves.</summary>
public sealed class ByEveryMeansTests
{
    private static readonly string[] Addresses =
    [
        "/",
        "/temaer/regulering",
        "/kategorier",
        "/organisationer",
        "/kort",
        "/hvidbog/regulering",
        "/begreber/bias",
        "/anbefalinger/klar-besked-om-regulering",
        "/workshops/vejen-til-ce-maerket-hvem-raadgiver-og-hvornaar",
        "/en/soeg?q=data",
    ];

    [Fact]
    public async Task A_keyboard_reaches_all_there_is_to_operate_and_shows_where_it_is_also_in_the_readers_own_colours()
    {
        await using var server = PortalServer.Start(demo: true);
        var page = await server.OpenAsync();
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        var faults = new List<string>();
        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            faults.AddRange((await page.EvaluateAsync<string[]>(Moving)).Select(what => $"{address}: {what} moves"));
            var wanted = await page.EvaluateAsync<int>(Count);
            var reached = new HashSet<int>();
            // Some presses go to what scrolls, which a browser makes reachable by itself.
            for (var press = 0; press < wanted + 40 && reached.Count < wanted; press++)
            {
                await page.Keyboard.PressAsync("Tab");
                var at = await page.EvaluateAsync<JsonElement>(Focused);
                if (at.GetProperty("number").GetInt32() is > 0 and var number)
                {
                    reached.Add(number);
                    if (at.GetProperty("fault").GetString() is { Length: > 0 } fault)
                    {
                        faults.Add($"{address}: {fault}: {at.GetProperty("what").GetString()}");
                    }
                }
            }

            if (reached.Count < wanted)
            {
                faults.Add($"{address}: {reached.Count} of {wanted} reached");
            }
        }

        string.Join("\n", faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_thing_a_keyboard_reaches_leads_past_the_head_of_the_page()
    {
        await using var server = PortalServer.Start();
        var page = await server.OpenAsync();
        foreach (var address in new[] { "/temaer/data", "/en/hvidbog" })
        {
            await page.GotoAsync(address);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null")).ShouldBeTrue(address);
        }
    }

    private const string Operable = """
        const shown = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
        const operable = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
          .filter(element => shown(element) && !element.disabled && element.tabIndex >= 0);
        """;

    private const string Count = $$"""
        () => {
          {{Operable}}
          operable.forEach((element, index) => { element.__number = index + 1; });
          return operable.length;
        }
        """;

    // A place is shown by an outline, or, in the drawing, by a thick line around its circle or a line under its name.
    private const string Focused = """
        () => {
          const element = document.activeElement;
          const what = element.outerHTML.slice(0, 120);
          const box = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const isDrawn = element instanceof SVGElement;
          const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
          const inside = isDrawn ? [...element.querySelectorAll("circle, text")].map(part => getComputedStyle(part)) : [];
          const isMarked = inside.some(part => parseFloat(part.strokeWidth) >= 4 || part.textDecorationLine.includes("underline"));
          const isSeen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          const fault = !isSeen ? "out of sight" : !isOutlined && !isMarked ? "focus is not shown" : "";
          return { number: element.__number ?? 0, what, fault };
        }
        """;

    private const string Moving = """
        () => [...document.querySelectorAll("*")]
          .filter(element => {
            const style = getComputedStyle(element);
            const moves = durations => durations.split(",").some(one => parseFloat(one) > 0.01);
            const isByTime = element.getAnimations().some(animation => animation.timeline instanceof DocumentTimeline);
            return moves(style.transitionDuration) || (style.animationName !== "none" && isByTime);
          })
          .map(element => element.outerHTML.slice(0, 80))
        """;
}

using Microsoft.Playwright;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>
/// How much a person does in a tab: each click, each field that is written in or chosen from, and each address that is opened without a click.
/// </summary>
internal static class Effort
{
    private const string Counting = """
        try {
          const add = () => sessionStorage.setItem('effort', 1 + Number(sessionStorage.getItem('effort')));
          if (location.protocol.startsWith('http') && window.top === window) {
            if (!sessionStorage.getItem('clicked')) add();
            sessionStorage.removeItem('clicked');
            // A press, since a click on a label is told twice.
            addEventListener('pointerdown', add, true);
            addEventListener('click', () => sessionStorage.setItem('clicked', '1'), true);
            addEventListener('change', event => {
              if (event.target.matches('textarea, select, input:not([type=checkbox], [type=radio])')) add();
            }, true);
          }
        } catch { /* a page without storage has nothing to do in it */ }
        """;

    /// <summary>Counts from now on, in this tab.</summary>
    public static Task CountEffortAsync(this IPage page) => page.AddInitScriptAsync(Counting);

    /// <summary>What was done so far.</summary>
    public static Task<int> EffortAsync(this IPage page) => page.EvaluateAsync<int>("() => Number(sessionStorage.getItem('effort'))");
}

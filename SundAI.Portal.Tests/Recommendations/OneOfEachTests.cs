using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Tests.Recommendations;

/// <summary>Sentences with a number in them are right when the number is one.</summary>
public sealed partial class OneOfEachTests
{
    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public async Task No_sentence_says_one_of_many(Language language)
    {
        await using var portal = await TestPortal.StartAsync();
        var texts = portal.Get<IStringLocalizer<RecommendationsText>>();
        var workshops = portal.Get<IStringLocalizer<WorkshopsText>>();
        Languages.Within(
            language,
            () =>
            {
                string[] said =
                [
                    texts["FollowUp.Lede", 1, 1, 1, 1],
                    texts["Notes.ToFollowUp", 1, 1],
                    texts["Strip.Open", "1. marts", texts["Strip.OneDay"].Value],
                    texts["Refused.AmendmentsWait", 1],
                    texts["Start.RestsOn", 1],
                    workshops["Edit.CancelHelp", 1],
                ];
                said.Where(sentence => OneOfMany().IsMatch(sentence)).ShouldBeEmpty(CultureInfo.CurrentUICulture.Name);
            }
        );
    }

    [GeneratedRegex(
        @"\b1 (dage|anbefalinger|tilmeldte|kommentarer|more days|days|recommendations|amendments|contributions|registered people)\b"
    )]
    private static partial Regex OneOfMany();
}

using SundAI.Portal.Home;
using SundAI.Portal.Home.Map;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Knowledge.Ask;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Tests.Security.Rights;

/// <summary>What anyone reads, and »my portal«.</summary>
internal sealed class ReadingRights : RightsTable
{
    public ReadingRights()
    {
        Row<ListChapters>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, null, default));
        Row<ReadChapter>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "regulering", default));
        Row<ListTerms>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, null, default));
        Row<ReadTerm>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "bias", default));
        Row<ListTermUses>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new TermUsesInput(Guid.Empty), default));
        Row<ListNotesOnTerm>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, Guid.Empty, default));
        Row<ReadWholeBook>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ListChapterVersions>(
            Roles.Anyone,
            async (on, use, actor) => await use.HandleAsync(actor, new ListChapterVersionsInput("regulering"), default)
        );
        Row<ReadChapterVersion>(
            Roles.Anyone,
            async (on, use, actor) => await use.HandleAsync(actor, new ReadChapterVersionInput("regulering", 1), default)
        );
        Row<CompareChapterVersions>(
            Roles.Anyone,
            async (on, use, actor) => await use.HandleAsync(actor, new CompareInput("regulering", 1, 1), default)
        );
        Row<MayEditKnowledge>(Roles.Staff, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ReadChapterForEditing>(Roles.Staff, async (on, use, actor) => await use.HandleAsync(actor, "regulering", default));
        Row<PublishChapter>(
            Roles.Staff,
            async (on, use, actor) => await use.HandleAsync(actor, await on.Portal.AChangedChapterAsync(), default)
        );
        Row<ReadTermForEditing>(Roles.Staff, async (on, use, actor) => await use.HandleAsync(actor, "bias", default));
        Row<WriteTerm>(Roles.Staff, async (on, use, actor) => await use.HandleAsync(actor, KnowledgeBuilders.ATerm(), default));
        Row<AskPortal>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new AskInput("Hvad er bias?"), default));
        Row<FrontFigures>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ReadTheme>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "data", default));
        Row<ReadCategory>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "detektion", default));
        Row<ReadMap>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new(), default));
        Row<SearchEverything>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new SearchInput("data", 1), default));
        Row<SuggestHits>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "data", default));
        Row<ReadProgramme>(Roles.Staff, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ReadMyPortal>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, new(), default));
    }
}

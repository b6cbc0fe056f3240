using SundAI.Portal.Matchmaking;
using SundAI.Portal.Matchmaking.Learning;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class MatchmakingRights : RightsTable
{
    public MatchmakingRights()
    {
        Posts();
        Renewals();
        Searches();
        Partners();
        Introductions();
        Space();
        Weights();
    }

    private void Weights()
    {
        Row<ListWeights>(Roles.Administrator, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<ChooseWeights>(
            Roles.Administrator,
            async (on, use, actor) => await use.HandleAsync(actor, new(true, WeightStep.UseStandard), default)
        );
    }

    private void Posts()
    {
        Row<ListPosts>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new(), default));
        Row<ReadPost>(
            Roles.Own,
            async (on, use, actor) =>
            {
                var slug = (await on.Portal.Do<WritePost>().HandleAsync(on.Own.Contact, on.Portal.PostSays(), default)).Value;
                return await use.HandleAsync(actor, slug, default);
            }
        );
        Row<ReadPostForEditing>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, await on.Portal.APostAsync(on.Own.Contact), default)
        );
        Row<WritePost>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, await on.Portal.ADraftPostAsync(on.Own.Contact), default)
        );
        Row<ChangePostStatus>(
            Roles.Own,
            async (on, use, actor) =>
                await use.HandleAsync(actor, new((await on.Portal.ADraftPostAsync(on.Own.Contact)).Id, PostStep.Publish), default)
        );
        Row<DeletePost>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, (await on.Portal.ADraftPostAsync(on.Own.Contact)).Id, default)
        );
    }

    // Who got the mail is told by the link alone, and asked of the database: the actor makes no difference.
    private void Renewals()
    {
        Row<RenewPost>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, (await on.Portal.AnEndingPostAsync(on.Own)).Id, default)
        );
        Row<ReadRenewal>(
            Roles.Anyone,
            async (on, use, actor) => await use.HandleAsync(actor, (await on.Portal.AnEndingPostAsync(on.Own)).Secret, default)
        );
        Row<RenewPostByLink>(
            Roles.Anyone,
            async (on, use, actor) => await use.HandleAsync(actor, (await on.Portal.AnEndingPostAsync(on.Own)).Secret, default)
        );
    }

    private void Searches()
    {
        Row<FollowSearch>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, new(new("nethinder")), default));
        Row<ListSearches>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<SetSearchMails>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, true, default));
        Row<StopSearch>(
            Roles.OwnContact,
            async (on, use, actor) =>
            {
                var search = new FollowSearchInput(new("nethinder"));
                (await on.Portal.Do<FollowSearch>().HandleAsync(on.Own.Contact, search, default)).IsDone.ShouldBeTrue();
                var mine = await on.Portal.Do<ListSearches>().HandleAsync(on.Own.Contact, default);
                return await use.HandleAsync(actor, mine.Value.Lines[0].Id, default);
            }
        );
        // Whose mails they are is said by the link alone.
        Row<ReadSearchMails>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, SecretOf(on), default));
        Row<StopSearchMails>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, SecretOf(on), default));

        static string SecretOf(RightsScene on) => on.Portal.Get<SearchMailLinks>().Path(Guid.CreateVersion7()).Split("noegle=")[1];
    }

    private void Partners()
    {
        Row<RankPartners>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, new(await on.Portal.APostAsync(on.Own.Contact)), default)
        );
        Row<ListAnsweringPosts>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, await on.Portal.APostAsync(on.Own.Contact), default)
        );
        Row<ExplainPartner>(Roles.Own, async (on, use, actor) => await use.HandleAsync(actor, new(on.Other.Id, on.Own.Id), default));
        Row<RestorePartner>(Roles.Own, async (on, use, actor) => await use.HandleAsync(actor, new(on.Other.Id, on.Own.Id), default));
        Row<ListDismissed>(Roles.Own, async (on, use, actor) => await use.HandleAsync(actor, new(OwnId: on.Own.Id), default));
        Row<ListDismissers>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<DismissPartner>(Roles.Own, async (on, use, actor) => await use.HandleAsync(actor, new(on.Other.Id, OwnId: on.Own.Id), default));
    }

    private void Introductions()
    {
        Row<ListIntroductions>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new(), default));
        Row<ReadCounterpart>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, new(on.Other.Id, null, null, on.Own.Id), default)
        );
        Row<ReadStandsBetween>(
            Roles.Own,
            async (on, use, actor) =>
            {
                await on.Portal.AnIntroductionAsync(on.Own.Contact, on.Other);
                return await use.HandleAsync(actor, on.Other.Id, default);
            }
        );
        Row<RequestIntroduction>(
            Roles.Own,
            async (on, use, actor) =>
            {
                var asking = PostBuilders.Asking(on.Other);
                asking.OwnId = on.Own.Id;
                return await use.HandleAsync(actor, asking, default);
            }
        );
        Row<ReadIntroduction>(
            Roles.Own,
            async (on, use, actor) =>
                await use.HandleAsync(actor, new(await on.Portal.AnIntroductionAsync(on.Own.Contact, on.Other)), default)
        );
        Row<AnswerIntroduction>(
            Roles.Own,
            async (on, use, actor) =>
            {
                var id = await on.Portal.AnIntroductionAsync(on.Other.Contact, on.Own);
                return await use.HandleAsync(actor, new() { IntroductionId = id, Answer = IntroductionAnswer.Accept }, default);
            }
        );
        Row<ReadIntroductionLink>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, await KeyAsync(on), default));
        Row<AnswerByLink>(
            Roles.Anyone,
            async (on, use, actor) =>
                await use.HandleAsync(actor, new() { Key = await KeyAsync(on), Answer = IntroductionAnswer.Accept }, default)
        );
    }

    private void Space()
    {
        Row<ReadAnswerHabit>(Roles.Anyone, async (on, use, actor) => (await use.HandleAsync(actor, on.Own.Id, default)) ?? 0);
        Row<WriteIntroductionMessage>(
            Roles.Own,
            async (on, use, actor) =>
                await use.HandleAsync(actor, new() { IntroductionId = await AcceptedAsync(on), Text = "Hej." }, default)
        );
        Row<PlanIntroductionStep>(
            Roles.Own,
            async (on, use, actor) => await use.HandleAsync(actor, on.Portal.StepSays(await AcceptedAsync(on)), default)
        );
        Row<TickIntroductionStep>(
            Roles.Own,
            async (on, use, actor) =>
                await use.HandleAsync(actor, new(await on.Portal.AStepAsync(on.Own.Contact, await AcceptedAsync(on)), true), default)
        );
        Row<TellIntroductionOutcome>(
            Roles.Own,
            async (on, use, actor) =>
                await use.HandleAsync(actor, new() { IntroductionId = await AcceptedAsync(on), Kind = OutcomeKind.Met }, default)
        );
    }

    private static Task<Guid> AcceptedAsync(RightsScene on) => on.Portal.AnAcceptedIntroductionAsync(on.Own, on.Other);

    // The link is the right: whoever holds it acts as whom the mail was to.
    private static async Task<string> KeyAsync(RightsScene on)
    {
        await on.Portal.AnIntroductionAsync(on.Other.Contact, on.Own);
        return await on.Portal.KeyToAsync(on.Own.Contact);
    }
}

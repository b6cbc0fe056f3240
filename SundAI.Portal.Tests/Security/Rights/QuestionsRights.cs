using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Knowledge.Questions.Answering;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Knowledge.Questions.Reading;

namespace SundAI.Portal.Tests.Security.Rights;

internal sealed class QuestionsRights : RightsTable
{
    public QuestionsRights()
    {
        Reading();
        Asking();
        Answering();
        Closing();
    }

    private void Reading()
    {
        Row<ListQuestions>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, new QuestionFilter(), default));
        Row<ReadQuestion>(
            Roles.Anyone,
            async (on, use, actor) =>
            {
                var question = await on.Portal.AQuestionAsync(on.Own.Contact);
                return await use.HandleAsync(actor, new ReadQuestionInput(question.Slug), default);
            }
        );
        Row<ListWaitingQuestions>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, default));
        Row<SuggestForTitle>(Roles.Anyone, async (on, use, actor) => await use.HandleAsync(actor, "Hvilken klasse?", default));
    }

    // A question is its asker's own, not their organisation's.
    private void Asking()
    {
        Row<AskQuestion>(Roles.SignedIn, async (on, use, actor) => await use.HandleAsync(actor, QuestionBuilders.QuestionSays(), default));
        Row<ReadQuestionForEditing>(
            Roles.OwnContact,
            async (on, use, actor) =>
            {
                var question = await on.Portal.AQuestionAsync(on.Own.Contact);
                return await use.HandleAsync(actor, question.Slug, default);
            }
        );
        Row<EditQuestion>(
            Roles.OwnContact,
            async (on, use, actor) =>
            {
                var question = await on.Portal.AQuestionAsync(on.Own.Contact);
                return await use.HandleAsync(actor, await on.Portal.EditingQuestionAsync(on.Own.Contact, question.Slug), default);
            }
        );
    }

    private void Closing()
    {
        Row<DeleteQuestion>(
            Roles.OwnContact,
            async (on, use, actor) => await use.HandleAsync(actor, (await QuestionAsync(on)).Id, default)
        );
        Row<CloseQuestion>(
            Roles.Staff,
            async (on, use, actor) => await use.HandleAsync(actor, new((await QuestionAsync(on)).Id, CloseReason.Outdated, null), default)
        );
        Row<ReopenQuestion>(
            Roles.OwnContact | Roles.Staff,
            async (on, use, actor) =>
            {
                var question = await QuestionAsync(on);
                var closing = new CloseQuestionInput(question.Id, CloseReason.Outdated, null);
                await on.Portal.Do<CloseQuestion>().HandleAsync(await on.Portal.AFacilitatorAsync("Luk Lukker"), closing, default);
                return await use.HandleAsync(actor, question.Id, default);
            }
        );
    }

    private void Answering()
    {
        Row<AnswerQuestion>(
            Roles.SignedIn,
            async (on, use, actor) => await use.HandleAsync(actor, new((await QuestionAsync(on)).Id, "Regn med klasse IIa."), default)
        );
        Row<VoteFor>(
            Roles.SignedIn & ~Roles.OwnContact,
            async (on, use, actor) => await use.HandleAsync(actor, new((await QuestionAsync(on)).Id, true), default),
            toldWhy: Roles.OwnContact
        );
        Row<FollowQuestion>(
            Roles.SignedIn,
            async (on, use, actor) => await use.HandleAsync(actor, new((await QuestionAsync(on)).Id, false), default)
        );
        Row<AcceptAnswer>(
            Roles.OwnContact,
            async (on, use, actor) => await use.HandleAsync(actor, new(await AnswerAsync(on, on.Other.Contact), true), default)
        );
        Row<ReadAnswerForEditing>(
            Roles.OwnContact,
            async (on, use, actor) =>
            {
                var question = await QuestionAsync(on);
                var answer = await on.Portal.AnAnswerAsync(on.Own.Contact, question);
                return await use.HandleAsync(actor, new(question.Slug, answer), default);
            }
        );
        Row<EditAnswer>(
            Roles.OwnContact,
            async (on, use, actor) =>
            {
                var answer = await AnswerAsync(on, on.Own.Contact);
                var version = await on.Portal.ReadAsync(db => db.Set<Answer>().Select(row => row.Version).SingleAsync());
                return await use.HandleAsync(actor, new(answer, "Regn med klasse IIb.", version), default);
            }
        );
        Row<DeleteAnswer>(
            Roles.OwnContact,
            async (on, use, actor) => await use.HandleAsync(actor, await AnswerAsync(on, on.Own.Contact), default)
        );
    }

    private static Task<QuestionView> QuestionAsync(RightsScene on) => on.Portal.AQuestionAsync(on.Own.Contact);

    private static async Task<Guid> AnswerAsync(RightsScene on, Actor by) => await on.Portal.AnAnswerAsync(by, await QuestionAsync(on));
}

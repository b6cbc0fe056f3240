using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Live;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Demo;

/// <summary>A past workshop with what was said there, two coming ones, and introductions at several stages.</summary>
internal sealed class DemoWorkshopScene(DemoStage stage, IDbContextFactory<PortalDbContext> contexts)
{
    private const int PastDaysAgo = 300;

    /// <summary>The past workshop, for the note that came of it.</summary>
    public Guid PastId { get; private set; }

    /// <summary>What was said there.</summary>
    public List<Guid> Contributions { get; } = [];

    public async Task PlayAsync(CancellationToken cancellation)
    {
        await PlayPastAsync(cancellation);
        stage.Clock.DaysAgo(20);
        await PlanAsync(DemoWorkshops.Coming(Today.AddDays(45)), DemoWorkshops.ComingAgenda, cancellation);
        await PlanAsync(DemoWorkshops.Later(Today.AddDays(80)), DemoWorkshops.LaterAgenda, cancellation);
        await IntroduceAsync(cancellation);
    }

    private DateOnly Today => When.Date(stage.Clock.GetUtcNow().UtcDateTime);

    private async Task PlayPastAsync(CancellationToken cancellation)
    {
        stage.Clock.DaysAgo(PastDaysAgo + 40);
        (PastId, var items) = await PlanAsync(DemoWorkshops.Past(Today.AddDays(40)), DemoWorkshops.PastAgenda, cancellation);
        foreach (var person in stage.Everybody)
        {
            DemoStage.Done(await stage.Do<Register>().HandleAsync(person, PastId, cancellation));
        }

        stage.Clock.DaysAgo(PastDaysAgo, hour: 10);
        var discussion = items[1];
        DemoStage.Done(
            await stage.Do<SteerLiveRoom>().HandleAsync(stage.Facilitator, new SteerInput(PastId, true, discussion), cancellation)
        );
        foreach (var (organisation, text) in DemoWorkshops.Said)
        {
            var input = new ContributeInput(PastId, discussion, text, ContributionKind.Proposal);
            Contributions.Add(DemoStage.Done(await stage.Do<Contribute>().HandleAsync(stage.Of(organisation), input, cancellation)));
        }

        DemoStage.Done(await stage.Do<SteerLiveRoom>().HandleAsync(stage.Facilitator, new SteerInput(PastId, false, null), cancellation));
    }

    private async Task<(Guid, List<Guid>)> PlanAsync(
        WorkshopInput workshop,
        IReadOnlyList<AgendaItemInput> agenda,
        CancellationToken cancellation
    )
    {
        var slug = DemoStage.Done(await stage.Do<WriteWorkshop>().HandleAsync(stage.Facilitator, workshop, cancellation));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var id = await db.Set<Workshop>().Where(row => row.Slug == slug).Select(row => row.Id).SingleAsync(cancellation);
        List<Guid> items = [];
        foreach (var item in agenda)
        {
            items.Add(
                DemoStage.Done(
                    await stage.Do<AddAgendaItem>().HandleAsync(stage.Facilitator, new AddAgendaItemInput(id, item), cancellation)
                )
            );
        }

        DemoStage.Done(await stage.Do<PublishWorkshop>().HandleAsync(stage.Facilitator, id, cancellation));
        return (id, items);
    }

    private async Task IntroduceAsync(CancellationToken cancellation)
    {
        stage.Clock.DaysAgo(6);
        var met = await AskAsync(DemoOrganisations.StartUp, DemoOrganisations.University, DemoWorkshops.AskUniversity, cancellation);
        await AskAsync(DemoOrganisations.Pharma, DemoOrganisations.StartUp, DemoWorkshops.AskStartUp, cancellation);
        stage.Clock.DaysAgo(3);
        var yes = new AnswerIntroductionInput { IntroductionId = met, Answer = IntroductionAnswer.Accept };
        DemoStage.Done(await stage.Do<AnswerIntroduction>().HandleAsync(stage.Of(DemoOrganisations.University), yes, cancellation));
    }

    private async Task<Guid> AskAsync(string from, string to, IntroductionWords words, CancellationToken cancellation)
    {
        var input = new RequestIntroductionInput
        {
            OrganisationId = stage.Id(to),
            Purpose = words.Purpose,
            Step = words.Step,
            Message = words.Message,
        };
        return DemoStage.Done(await stage.Do<RequestIntroduction>().HandleAsync(stage.Of(from), input, cancellation));
    }
}

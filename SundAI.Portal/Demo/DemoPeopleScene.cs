using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Demo;

/// <summary>Accounts, organisations and posts.</summary>
internal sealed class DemoPeopleScene(DemoStage stage, AccountFactory accounts, IDbContextFactory<PortalDbContext> contexts)
{
    public async Task PlayAsync(CancellationToken cancellation)
    {
        stage.Administrator = await AccountAsync(
            DemoSignIns.AdministratorName,
            DemoSignIns.Administrator,
            [PortalRole.Administrator],
            cancellation
        );
        stage.Facilitator = await AccountAsync(
            DemoSignIns.FacilitatorName,
            DemoSignIns.Facilitator,
            [PortalRole.Facilitator],
            cancellation
        );
        stage.Clock.DaysAgo(400);
        foreach (var organisation in DemoOrganisations.All)
        {
            await RegisterAsync(organisation, cancellation);
        }

        foreach (var post in DemoPosts.All)
        {
            await PostAsync(post, cancellation);
        }
    }

    private async Task RegisterAsync(DemoOrganisation demo, CancellationToken cancellation)
    {
        var founder = await AccountAsync(demo.People[0].Name, Address(demo.People[0]), [], cancellation);
        await DescribeAsync(founder, demo.People[0], cancellation);
        var input = new OrganisationInput
        {
            Name = demo.Name,
            TypeSlug = demo.Type,
            RegionSlug = demo.Region,
            City = demo.City,
            Summary = demo.Summary,
            Description = demo.Description,
            IsStartUp = demo.IsStartUp,
            IsInvestor = demo.IsInvestor,
            Themes = demo.Themes,
            Categories = demo.Categories,
            Competences = demo.Competences,
            Details = DemoProfiles.Of(demo.Name),
        };
        var slug = DemoStage.Done(await stage.Do<RegisterOrganisation>().HandleAsync(founder, input, cancellation));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var id = await db.Set<Organisation>().Where(row => row.Slug == slug).Select(row => row.Id).SingleAsync(cancellation);
        stage.Add(demo.Name, id, slug);
        stage.Add(demo.Name, founder with { OrganisationId = id });
        if (DemoLogos.Of(demo.Name) is { } logo)
        {
            DemoStage.Done(await stage.Do<SetLogo>().HandleAsync(founder, new SetLogoInput(id, logo), cancellation));
        }

        if (demo.IsVerified)
        {
            DemoStage.Done(
                await stage.Do<VerifyOrganisation>().HandleAsync(stage.Administrator, new VerifyOrganisationInput(id, true), cancellation)
            );
        }

        foreach (var colleague in demo.People.Skip(1))
        {
            stage.Add(demo.Name, await JoinAsync(colleague, id, founder, cancellation));
        }
    }

    private async Task<Actor> JoinAsync(DemoPerson colleague, Guid organisationId, Actor founder, CancellationToken cancellation)
    {
        var account = await AccountAsync(colleague.Name, Address(colleague), [], cancellation);
        await DescribeAsync(account, colleague, cancellation);
        DemoStage.Done(await stage.Do<AskForMembership>().HandleAsync(account, organisationId, cancellation));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var asked = await db.Set<Membership>()
            .Where(row => row.OrganisationId == organisationId && row.Status == MembershipStatus.Asked)
            .Select(row => row.Id)
            .SingleAsync(cancellation);
        DemoStage.Done(await stage.Do<DecideMembership>().HandleAsync(founder, new DecideMembershipInput(asked, true), cancellation));
        return account with { OrganisationId = organisationId };
    }

    private async Task DescribeAsync(Actor actor, DemoPerson person, CancellationToken cancellation)
    {
        var form = DemoStage.Done(await stage.Do<ReadMyself>().HandleAsync(actor, cancellation)).Form;
        (form.Title, form.IsListed) = (person.Title, true);
        DemoPersons.Describe(person.Email, form);
        DemoStage.Done(await stage.Do<EditPerson>().HandleAsync(actor, form, cancellation));
    }

    private async Task PostAsync(DemoPost demo, CancellationToken cancellation)
    {
        stage.Clock.DaysAgo(demo.Days);
        var today = When.Date(stage.Clock.GetUtcNow().UtcDateTime);
        var input = new PostInput
        {
            Kind = demo.IsNeed ? PostKind.Need : PostKind.Offer,
            Subject = Enum.Parse<PostSubject>(demo.What),
            Title = demo.Title,
            Summary = demo.Summary,
            Text = demo.Text,
            Themes = demo.Themes,
            Categories = demo.Categories,
            Competences = demo.Competences,
            Required = PostLines.Join(demo.Required),
            Wished = PostLines.Join(demo.Wished),
            StartsOn = demo.Period is { } begins ? today.AddDays(begins.In) : null,
            EndsOn = demo.Period is { } ends ? today.AddDays(ends.In + ends.For) : null,
            Audience = Enum.Parse<PostAudience>(demo.Audience),
            ExpiresOn = today.AddDays(180),
        };
        var actor = stage.Of(demo.Organisation);
        var slug = DemoStage.Done(await stage.Do<WritePost>().HandleAsync(actor, input, cancellation));
        var id = DemoStage.Done(await stage.Do<ReadPost>().HandleAsync(actor, slug, cancellation)).Line.Id;
        DemoStage.Done(
            await stage.Do<ChangePostStatus>().HandleAsync(actor, new ChangePostStatusInput(id, PostStep.Publish), cancellation)
        );
    }

    private async Task<Actor> AccountAsync(string name, string email, string[] roles, CancellationToken cancellation) =>
        new(await accounts.CreateConfirmedAsync(name, email, DemoSignIns.Password, Language.Danish, roles, cancellation));

    private static string Address(DemoPerson person) => $"{person.Email}@{DemoSignIns.Domain}";
}

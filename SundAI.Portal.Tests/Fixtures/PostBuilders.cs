using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Posts and introductions, made with the feature's own use cases.</summary>
internal static class PostBuilders
{
    /// <summary>What a valid post says.</summary>
    public static PostInput PostSays(this TestPortal portal, string title = "Nethindebilleder med facit søges") =>
        Saying(title, portal.Clock);

    /// <summary>What a valid post says that is written now.</summary>
    public static PostInput Saying(string title, TimeProvider clock) =>
        new()
        {
            Kind = PostKind.Need,
            Subject = PostSubject.Data,
            Title = title,
            Summary = "Vi søger mærkede billeder af nethinder.",
            Text = "Til **validering** af en algoritme.",
            ExpiresOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(30),
            Themes = ["data"],
        };

    /// <summary>A draft, as its organisation reads it for editing.</summary>
    public static async Task<PostInput> ADraftPostAsync(this TestPortal portal, Actor by, PostInput? says = null)
    {
        var written = await portal.Do<WritePost>().HandleAsync(by, says ?? portal.PostSays(), default);
        return (await portal.Do<ReadPostForEditing>().HandleAsync(by, written.Value, default)).Value;
    }

    /// <summary>A published post. Answers its slug.</summary>
    public static async Task<string> APostAsync(this TestPortal portal, Actor by, PostInput? says = null)
    {
        var slug = (await portal.Do<WritePost>().HandleAsync(by, says ?? portal.PostSays(), default)).Value;
        var draft = (await portal.Do<ReadPostForEditing>().HandleAsync(by, slug, default)).Value;
        (await portal.Do<ChangePostStatus>().HandleAsync(by, new(draft.Id, PostStep.Publish), default)).IsDone.ShouldBeTrue();
        return slug;
    }

    /// <summary>A post whose last day is near, with the secret of the link that its writer got by mail.</summary>
    public static async Task<(Guid Id, string Slug, string Secret)> AnEndingPostAsync(this TestPortal portal, TestOrganisation of)
    {
        var slug = await portal.APostAsync(of.Contact);
        portal.Clock.Advance(TimeSpan.FromDays(25));
        await portal.Get<MindPosts>().RunAsync(default);
        await portal.SettleAsync();
        var mail = portal.Mails.To(await portal.EmailOfAsync(of.Contact)).Last(one => one.Link.Contains("/opslag/forny"));
        var id = await portal.ReadAsync(db => db.Set<Post>().Where(post => post.Slug == slug).Select(post => post.Id).SingleAsync());
        return (id, slug, mail.Secret());
    }

    /// <summary>The secret part of a link that renews a post.</summary>
    public static string Secret(this SentMail mail) => mail.Link.Split("noegle=")[1];

    /// <summary>Somebody follows a search from now on.</summary>
    public static async Task SearchesAsync(this TestPortal portal, Actor actor, SearchWish wish, string? name = null) =>
        (await portal.Do<FollowSearch>().HandleAsync(actor, new(wish, name), default)).IsDone.ShouldBeTrue(wish.ToString());

    /// <summary>An introduction that was asked for.</summary>
    public static async Task<Guid> AnIntroductionAsync(this TestPortal portal, Actor by, TestOrganisation to) =>
        (await portal.Do<RequestIntroduction>().HandleAsync(by, Asking(to), default)).Value;

    /// <summary>A valid request.</summary>
    public static RequestIntroductionInput Asking(TestOrganisation to, string? message = "Vi vil gerne afprøve vores algoritme hos jer.") =>
        new()
        {
            OrganisationId = to.Id,
            Purpose = "En fælles afprøvning hos jer.",
            Step = ProposedStep.Call,
            Message = message,
        };
}

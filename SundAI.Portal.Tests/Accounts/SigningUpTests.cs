using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.SigningIn;
using SundAI.Portal.Accounts.SigningUp;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Housekeeping;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Accounts;

public sealed class SigningUpTests
{
    private const string Email = "ane@test.example";

    [Theory, BothDatabases]
    public async Task A_new_account_has_its_person_and_is_confirmed_by_the_mails_link(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        (await SignUpAsync(portal)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        (await portal.UserAsync(Email))!.EmailConfirmed.ShouldBeFalse();
        (await portal.ReadAsync(db => db.Set<Person>().CountAsync(person => person.Name == "Ane Ås"))).ShouldBe(1);

        var link = portal.Mails.Last(Email).Read();
        (await ConfirmAsync(portal, link.Token)).IsDone.ShouldBeTrue();
        (await portal.UserAsync(Email))!.EmailConfirmed.ShouldBeTrue();
        (await ConfirmAsync(portal, link.Token)).IsDone.ShouldBeTrue("twice");
    }

    [Theory, BothDatabases]
    public async Task An_account_that_nobody_confirms_is_forgotten_after_thirty_days_unless_it_was_asked_for_again(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        (await SignUpAsync(portal)).IsDone.ShouldBeTrue();
        await portal.AnAccountAsync("Bo Hansen");
        await portal.SettleAsync();
        portal.Clock.Advance(TimeSpan.FromDays(29));
        await portal.Get<Housekeeper>().SweepAsync();
        (await portal.UserAsync(Email)).ShouldNotBeNull();

        (await portal.Do<ResendConfirmation>().HandleAsync(Actor.Nobody, new(Email), default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.Get<Housekeeper>().SweepAsync();
        (await portal.UserAsync(Email)).ShouldNotBeNull("its link is good still");

        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.Get<Housekeeper>().SweepAsync();
        (await portal.UserAsync(Email)).ShouldBeNull();
        (await portal.TablesNamingAsync("ane ås")).ShouldBeEmpty();
        (await portal.TablesNamingAsync(Email)).ShouldBeEmpty();
        (await portal.UserAsync("bo-hansen@test.example")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("temaer/data", "temaer/data")]
    [InlineData("/en/opslag/nyt?tema=data", "/en/opslag/nyt?tema=data")]
    [InlineData("https://evil.example", null)]
    [InlineData("min-portal", null)]
    [InlineData(null, null)]
    public async Task The_link_remembers_where_in_the_portal_somebody_came_from(string? from, string? back)
    {
        await using var portal = await TestPortal.StartAsync();
        var input = new SignUp.Input("Ane Ås", Email, AccountArrangements.Password, Back: from);
        (await portal.Do<SignUp>().HandleAsync(Actor.Nobody, input, default)).IsDone.ShouldBeTrue();

        (await ConfirmAsync(portal, await LinkAsync(portal))).Value.Back.ShouldBe(back);
    }

    [Theory, BothDatabases]
    public async Task An_address_with_an_account_gets_the_same_answer_and_its_owner_a_mail(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.AnAccountAsync("Ane Ås", Email, password: "den gamle adgangskode");
        (await SignUpAsync(portal)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        portal.Mails.Last(Email).Subject.ShouldContain("allerede");
        (await portal.SignsInAsync(Email, "den gamle adgangskode")).ShouldBeTrue();
        (await portal.ReadAsync(db => db.Set<IdentityUser<Guid>>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_stranger_who_signed_up_first_keeps_neither_password_nor_name_nor_language(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await StrangerSignsUpAsync(portal);
        var theirs = await LinkAsync(portal);
        await SignUpAsync(portal);
        var mine = await LinkAsync(portal);
        await OnlyMineConfirmsAsync(portal, mine, theirs);
    }

    [Theory, BothDatabases]
    public async Task A_stranger_who_signs_up_after_me_changes_nothing_and_my_link_still_works(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await SignUpAsync(portal);
        var mine = await LinkAsync(portal);
        await StrangerSignsUpAsync(portal);
        var theirs = await LinkAsync(portal);
        await OnlyMineConfirmsAsync(portal, mine, theirs);
    }

    [Theory, BothDatabases]
    public async Task Whose_account_a_link_confirms_is_shown_until_another_sign_up_was_confirmed(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await StrangerSignsUpAsync(portal);
        var theirs = await LinkAsync(portal);
        await SignUpAsync(portal);
        var mine = await LinkAsync(portal);
        (await portal.Do<ShowSignUp>().HandleAsync(Actor.Nobody, new(theirs), default)).Value.Name.ShouldBe("En Fremmed");
        (await portal.Do<ShowSignUp>().HandleAsync(Actor.Nobody, new(mine), default)).Value.Name.ShouldBe("Ane Ås");
        (await ConfirmAsync(portal, mine)).IsDone.ShouldBeTrue();
        (await portal.Do<ShowSignUp>().HandleAsync(Actor.Nobody, new(theirs), default)).Refusal.Key.ShouldBe("Link.NotGood");
        (await portal.Do<ShowSignUp>().HandleAsync(Actor.Nobody, new(mine), default)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task The_browser_that_signed_up_confirms_without_the_password_within_the_hour_and_no_other_does(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (secret, strangers) = (SignUpBrowser.NewSecret(), SignUpBrowser.NewSecret());
        await SignUpFromAsync("En Fremmed", strangers);
        var theirs = await LinkAsync(portal);
        await SignUpFromAsync("Ane Ås", secret);
        var mine = await LinkAsync(portal);
        (await portal.Do<ResendConfirmation>().HandleAsync(Actor.Nobody, new(Email), default)).IsDone.ShouldBeTrue();
        var again = await LinkAsync(portal);
        // Their link in my browser, mine in theirs or in none, and one that was asked for again.
        foreach (var (link, holds) in new[] { (theirs, secret), (mine, strangers), (mine, null), (mine, ""), (mine, "æ"), (again, secret) })
        {
            (await FromAsync(link, holds)).At("Password")!.Key.ShouldBe("Confirm.Wrong");
            (await portal.Do<ShowSignUp>().HandleAsync(Actor.Nobody, new(link, holds), default)).Value.IsFrom.ShouldBeFalse();
        }

        portal.Clock.Advance(SignUpBrowser.Lifetime);
        (await FromAsync(mine, secret)).At("Password")!.Key.ShouldBe("Confirm.Wrong");
        await SignUpFromAsync("Ane Ås", secret);
        var late = await LinkAsync(portal);
        (await portal.Do<ShowSignUp>().HandleAsync(Actor.Nobody, new(late, secret), default)).Value.IsFrom.ShouldBeTrue();
        (await FromAsync(late, secret)).Value.SignsIn.ShouldBe((await portal.UserAsync(Email))!.Id);
        (await portal.SignsInAsync(Email, AccountArrangements.Password)).ShouldBeTrue("it has the password that was chosen");
        (await FromAsync(late, secret)).Value.SignsIn.ShouldBeNull("a link signs in once");
        (await FromAsync(theirs, strangers)).Refusal.Key.ShouldBe("Link.NotGood");

        Task<Result<ConfirmAccount.Confirmed>> FromAsync(string link, string? holds) =>
            portal.Do<ConfirmAccount>().HandleAsync(Actor.Nobody, new(link, null, holds), default);

        async Task SignUpFromAsync(string name, string holds)
        {
            var input = new SignUp.Input(name, Email, AccountArrangements.Password, SignUpBrowser.Mark(holds));
            (await portal.Do<SignUp>().HandleAsync(Actor.Nobody, input, default)).IsDone.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Nobody_who_wants_a_second_step_or_is_locked_is_signed_in_by_confirming()
    {
        await using var portal = await TestPortal.StartAsync();
        var careful = await portal.AnAccountAsync("Tove Totrin");
        await portal.HasTotpAsync(careful);
        var locked = await portal.AnAccountAsync("Lasse Låst");
        await portal.WriteAsync(db =>
            db.Set<IdentityUser<Guid>>()
                .Where(user => user.Id == locked.UserId)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue))
        );
        foreach (var account in new[] { careful.UserId!.Value, locked.UserId!.Value, Guid.CreateVersion7() })
        {
            (await portal.Do<SignInDesk>().AfterConfirmingAsync(account)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_link_confirms_nothing_without_the_password_that_was_chosen()
    {
        await using var portal = await TestPortal.StartAsync();
        await SignUpAsync(portal);
        var link = await LinkAsync(portal);
        foreach (var password in new[] { null, "", "en fremmeds adgangskode", new string('x', 100_000) })
        {
            (await ConfirmAsync(portal, link, password)).At("Password")!.Key.ShouldBe("Confirm.Wrong");
        }

        (await portal.UserAsync(Email))!.EmailConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_people_of_one_name_who_sign_up_at_the_same_instant_both_get_their_account()
    {
        // SQLite lets one of them write at a time.
        await using var portal = await TestPortal.StartAsync(
            Database.Postgres,
            services => services.AddSingleton<IAccountCompanion>(new MeetBeforeSaving())
        );
        string[] addresses = [Email, "bo@test.example"];
        var results = await Task.WhenAll(addresses.Select(address => SignUpAsync(portal, address)));
        results.ShouldAllBe(result => result.IsDone);
        await portal.SettleAsync();
        portal.Mails.All.Select(mail => mail.To).ShouldBe(addresses, ignoreOrder: true);
        var slugs = await portal.ReadAsync(db => db.Set<Person>().Select(person => person.Slug).Order().ToListAsync());
        slugs.ShouldBe(["ane-aas", "ane-aas-2"]);
    }

    [Fact]
    public async Task One_address_that_signs_up_twice_at_the_same_instant_gets_one_account_and_a_link_for_each()
    {
        await using var portal = await TestPortal.StartAsync(Database.Postgres);
        var results = await Task.WhenAll(SignUpAsync(portal), StrangerSignsUpAsync(portal));
        results.ShouldAllBe(result => result.IsDone);
        await portal.SettleAsync();
        portal.Mails.To(Email).Count.ShouldBe(2);
        (await portal.ReadAsync(db => db.Set<Person>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Expired_and_foreign_links_confirm_nothing()
    {
        await using var portal = await TestPortal.StartAsync();
        await SignUpAsync(portal);
        var mine = await LinkAsync(portal);
        await portal.AnAccountAsync("Bo Bo", "bo@test.example", password: AccountArrangements.Password);
        await portal.Do<AskForNewPassword>().HandleAsync(Actor.Nobody, new("bo@test.example"), default);
        await portal.SettleAsync();
        foreach (var token in new[] { null, "", "<script>", mine + "x", portal.Mails.Last("bo@test.example").Read().Token })
        {
            (await ConfirmAsync(portal, token)).Refusal.Key.ShouldBe("Link.NotGood");
        }

        portal.Clock.Advance(LinkTokens.Lifetime + TimeSpan.FromMinutes(1));
        (await ConfirmAsync(portal, mine)).Refusal.Key.ShouldBe("Link.NotGood");
        (await portal.UserAsync(Email))!.EmailConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_for_one_purpose_is_none_for_another()
    {
        await using var portal = await TestPortal.StartAsync();
        await SignUpAsync(portal);
        await portal.SettleAsync();
        var link = portal.Mails.Last(Email).Read();
        var result = await portal
            .Do<SetNewPassword>()
            .HandleAsync(Actor.Nobody, new(link.UserId, link.Token, "en helt ny sætning"), default);
        result.Refusal.Key.ShouldBe("Link.NotGood");
    }

    [Theory]
    [InlineData("", "ane@test.example", "en god lang sætning", "Name")]
    [InlineData("Ane", "ane", "en god lang sætning", "Email")]
    [InlineData("Ane", "", "en god lang sætning", "Email")]
    [InlineData("Ane", "ane@test.example", "kort", "Password")]
    [InlineData("Ane", "ane@test.example", "aaaaaaaaaaaaaaaa", "Password")]
    [InlineData("010190-1234", "ane@test.example", "en god lang sætning", "Name")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_made(string name, string email, string password, string field)
    {
        await using var portal = await TestPortal.StartAsync();
        var result = await portal.Do<SignUp>().HandleAsync(Actor.Nobody, new(name, email, password), default);
        result.At(field).ShouldNotBeNull();
        result.Refusals.Count.ShouldBe(1);
        (await portal.ReadAsync(db => db.Set<IdentityUser<Guid>>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Huge_fields_and_missing_ones_are_refused()
    {
        await using var portal = await TestPortal.StartAsync();
        var huge = new string('x', 100_000);
        (await portal.Do<SignUp>().HandleAsync(Actor.Nobody, new(huge, $"{huge}@test.example", huge), default)).Refusals.Count.ShouldBe(4);
        (await portal.Do<SignUp>().HandleAsync(Actor.Nobody, new(null, null, null), default)).Refusals.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_link_is_sent_again_to_those_who_wait_for_it_only()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AnAccountAsync("Bo Bo", "bo@test.example");
        await SignUpAsync(portal);
        foreach (var address in new[] { Email, "bo@test.example", "ingen@test.example" })
        {
            (await portal.Do<ResendConfirmation>().HandleAsync(Actor.Nobody, new(address), default)).IsDone.ShouldBeTrue();
        }

        await portal.SettleAsync();
        portal.Mails.All.Select(mail => mail.To).ShouldBe([Email, Email]);
        (await ConfirmAsync(portal, portal.Mails.Last(Email).Read().Token)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Mail_and_link_are_in_the_language_of_the_page()
    {
        await using var portal = await TestPortal.StartAsync();
        Languages.Use(Language.English);
        try
        {
            await SignUpAsync(portal);
        }
        finally
        {
            Languages.Use(Language.Danish);
        }

        await portal.SettleAsync();
        portal.Mails.Last(Email).Subject.ShouldBe("Confirm your account on Sund AI");
        new Uri(portal.Mails.Last(Email).Link).AbsolutePath.ShouldBe("/en/konto/bekraeft");
    }

    private static Task<Result> SignUpAsync(TestPortal portal, string email = Email, string password = AccountArrangements.Password) =>
        portal.Do<SignUp>().HandleAsync(Actor.Nobody, new("Ane Ås", email, password), default);

    private static Task<Result> StrangerSignsUpAsync(TestPortal portal)
    {
        Task<Result>? result = null;
        Languages.Within(
            Language.English,
            () => result = portal.Do<SignUp>().HandleAsync(Actor.Nobody, new("En Fremmed", Email, "en fremmeds adgangskode"), default)
        );
        return result!;
    }

    private static async Task<string> LinkAsync(TestPortal portal)
    {
        await portal.SettleAsync();
        return portal.Mails.Last(Email).Read().Token;
    }

    private static async Task<Result<ConfirmAccount.Confirmed>> ConfirmAsync(
        TestPortal portal,
        string? token,
        string? password = AccountArrangements.Password
    ) => await portal.Do<ConfirmAccount>().HandleAsync(Actor.Nobody, new(token, password), default);

    private static async Task OnlyMineConfirmsAsync(TestPortal portal, string mine, string theirs)
    {
        (await ConfirmAsync(portal, theirs)).At("Password")!.Key.ShouldBe("Confirm.Wrong", "I did not choose it");
        (await ConfirmAsync(portal, mine)).IsDone.ShouldBeTrue();
        (await ConfirmAsync(portal, theirs, "en fremmeds adgangskode")).Refusal.Key.ShouldBe("Link.NotGood");
        (await portal.SignsInAsync(Email, "en fremmeds adgangskode")).ShouldBeFalse();
        (await portal.SignsInAsync(Email, AccountArrangements.Password)).ShouldBeTrue();
        var person = await portal.ReadAsync(db => db.Set<Person>().SingleAsync());
        (person.Name, person.Slug, person.Language).ShouldBe(("Ane Ås", "ane-aas", Language.Danish));
    }

    /// <summary>The first two accounts are made side by side, and saved when both are ready.</summary>
    private sealed class MeetBeforeSaving : IAccountCompanion
    {
        private readonly TaskCompletionSource both = new();
        private int here;

        public async Task CreatedAsync(PortalDbContext db, Guid userId, string name, Language language, CancellationToken cancellation)
        {
            if (Interlocked.Increment(ref here) == 2)
            {
                both.SetResult();
            }

            await both.Task;
        }

        public Task ConfirmedAsync(PortalDbContext db, Guid userId, string name, Language language, CancellationToken cancellation) =>
            Task.CompletedTask;

        public Task<AccountPerson?> PersonOfAsync(PortalDbContext db, Guid userId, CancellationToken cancellation) =>
            Task.FromResult<AccountPerson?>(null);
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.SigningIn;
using SundAI.Portal.Accounts.SigningUp;
using SundAI.Portal.Ecosystem;
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
        (await portal.Do<ConfirmAccount>().HandleAsync(Actor.Nobody, new(link.UserId, link.Token), default)).IsDone.ShouldBeTrue();
        (await portal.UserAsync(Email))!.EmailConfirmed.ShouldBeTrue();
        (await portal.Do<ConfirmAccount>().HandleAsync(Actor.Nobody, new(link.UserId, link.Token), default)).IsDone.ShouldBeTrue("twice");
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
    public async Task Whoever_signs_up_last_sets_the_password_of_an_unconfirmed_account_and_older_links_stop(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await SignUpAsync(portal, password: "en fremmeds adgangskode");
        await portal.SettleAsync();
        var first = portal.Mails.Last(Email).Read();
        await SignUpAsync(portal);
        await portal.SettleAsync();
        (await portal.Do<ConfirmAccount>().HandleAsync(Actor.Nobody, new(first.UserId, first.Token), default)).IsDone.ShouldBeFalse();
        (await portal.SignsInAsync(Email, "en fremmeds adgangskode")).ShouldBeFalse();
        (await portal.SignsInAsync(Email, AccountArrangements.Password)).ShouldBeTrue();
        (await portal.ReadAsync(db => db.Set<Person>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Expired_and_foreign_links_confirm_nothing()
    {
        await using var portal = await TestPortal.StartAsync();
        await SignUpAsync(portal);
        await SignUpAsync(portal, email: "bo@test.example");
        await portal.SettleAsync();
        var (mine, other) = (portal.Mails.Last(Email).Read(), portal.Mails.Last("bo@test.example").Read());
        (await ConfirmAsync(portal, mine.UserId, other.Token)).ShouldBe("Link.NotGood");
        (await ConfirmAsync(portal, mine.UserId, "")).ShouldBe("Link.NotGood");
        (await ConfirmAsync(portal, mine.UserId, "<script>")).ShouldBe("Link.NotGood");
        (await ConfirmAsync(portal, Guid.CreateVersion7(), mine.Token)).ShouldBe("Link.NotGood");
        portal.Clock.Advance(LinkTokens.Lifetime + TimeSpan.FromMinutes(1));
        (await ConfirmAsync(portal, mine.UserId, mine.Token)).ShouldBe("Link.NotGood");
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

    private static async Task<string> ConfirmAsync(TestPortal portal, Guid user, string token) =>
        (await portal.Do<ConfirmAccount>().HandleAsync(Actor.Nobody, new(user, token), default)).Refusal.Key;
}

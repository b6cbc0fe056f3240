using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Accounts.SigningUp;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Accounts;

public sealed class MyAccountTests
{
    private const string Email = "ane@test.example";
    private const string New = "ny@test.example";

    [Theory, BothDatabases]
    public async Task A_new_password_needs_the_old_one_and_is_told_by_mail(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await AneAsync(portal);
        var stamp = (await portal.UserAsync(Email))!.SecurityStamp;
        var wrong = await portal.Do<ChangePassword>().HandleAsync(ane, new("forkert", "en helt ny sætning"), default);
        wrong.At("Current")!.Key.ShouldBe("Password.Wrong");
        (
            await portal.Do<ChangePassword>().HandleAsync(ane, new(AccountArrangements.Password, "en helt ny sætning"), default)
        ).IsDone.ShouldBeTrue();
        (await portal.SignsInAsync(Email, "en helt ny sætning")).ShouldBeTrue();
        (await portal.UserAsync(Email))!.SecurityStamp.ShouldNotBe(stamp, "or other sessions would go on");
        await portal.SettleAsync();
        portal.Mails.To(Email).Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Another_address_is_taken_into_use_by_the_link_and_both_addresses_are_told(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await AneAsync(portal);
        (await portal.Do<AskToChangeEmail>().HandleAsync(ane, new(New, AccountArrangements.Password), default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        portal.Mails.Last(Email).Subject.ShouldContain("bedt om");
        (await portal.UserAsync(New)).ShouldBeNull();

        var link = portal.Mails.Last(New).Read();
        (
            await portal.Do<ConfirmNewEmail>().HandleAsync(Actor.Nobody, new(link.UserId, "anden@test.example", link.Token), default)
        ).IsDone.ShouldBeFalse();
        (
            await portal.Do<ConfirmNewEmail>().HandleAsync(Actor.Nobody, new(link.UserId, link.Email, link.Token), default)
        ).IsDone.ShouldBeTrue();
        (await portal.SignsInAsync(New, AccountArrangements.Password)).ShouldBeTrue();
        (await portal.UserAsync(New))!.UserName.ShouldBe(New);
        await portal.SettleAsync();
        portal.Mails.Last(Email).Subject.ShouldContain("er ændret");
    }

    [Fact]
    public async Task An_address_that_somebody_has_gets_the_same_answer_and_no_link()
    {
        await using var portal = await TestPortal.StartAsync();
        var ane = await AneAsync(portal);
        await portal.AnAccountAsync("Bo Bo", New);
        (await portal.Do<AskToChangeEmail>().HandleAsync(ane, new(New, AccountArrangements.Password), default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        portal.Mails.To(New).ShouldAllBe(mail => !mail.Text.Contains("noegle"));
        portal.Mails.To(Email).Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task An_account_that_a_stranger_began_with_my_other_address_and_never_confirmed_is_not_in_my_way(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await AneAsync(portal);
        var input = new SignUp.Input("Fremmed Fætter", New, "en fremmeds lange sætning");
        (await portal.Do<SignUp>().HandleAsync(Actor.Nobody, input, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        var theirs = portal.Mails.Last(New).Read();

        (await portal.Do<AskToChangeEmail>().HandleAsync(ane, new(New, AccountArrangements.Password), default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        var mine = portal.Mails.Last(New).Read();
        var wrong = await portal.Do<ConfirmNewEmail>().HandleAsync(Actor.Nobody, new(mine.UserId, New, "gættet"), default);
        wrong.Refusal.Key.ShouldBe("Link.NotGood");
        (await portal.UserAsync(New))!.Id.ShouldBe(theirs.UserId, "nothing gives way to a guess");

        (
            await portal.Do<ConfirmNewEmail>().HandleAsync(Actor.Nobody, new(mine.UserId, mine.Email, mine.Token), default)
        ).IsDone.ShouldBeTrue();

        (await portal.UserAsync(New))!.Id.ShouldBe(ane.UserId!.Value);
        (await portal.TablesNamingAsync("fremmed")).ShouldBeEmpty();
        var late = await portal.Do<ConfirmAccount>().HandleAsync(Actor.Nobody, new(theirs.Token, input.Password), default);
        late.Refusal.Key.ShouldBe("Link.NotGood");
    }

    [Fact]
    public async Task Changing_to_the_same_address_or_without_the_password_is_refused()
    {
        await using var portal = await TestPortal.StartAsync();
        var ane = await AneAsync(portal);
        (await portal.Do<AskToChangeEmail>().HandleAsync(ane, new("ANE@test.example", AccountArrangements.Password), default))
            .At("Email")!
            .Key.ShouldBe("Email.Same");
        (await portal.Do<AskToChangeEmail>().HandleAsync(ane, new(New, null), default)).At("Password")!.Key.ShouldBe("Password.Wrong");
    }

    [Theory, BothDatabases]
    public async Task The_second_step_is_turned_on_by_a_code_and_off_by_the_password(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await AneAsync(portal);
        await portal.Do<StartTotp>().HandleAsync(ane, default);
        (await portal.Do<ConfirmTotp>().HandleAsync(ane, new("000 00"), default)).At("Code")!.Key.ShouldBe("Totp.Wrong");
        (await portal.UserAsync(Email))!.TwoFactorEnabled.ShouldBeFalse();

        var codes = await portal.HasTotpAsync(ane);
        codes.Distinct().Count().ShouldBe(10);
        var shown = (await portal.Do<ShowTotp>().HandleAsync(ane, default)).Value;
        shown.ShouldBe(new ShowTotp.View(true, null, null, 10, true), "the secret is not shown again");
        (await portal.Do<RenewRecoveryCodes>().HandleAsync(ane, default)).Value.Intersect(codes).ShouldBeEmpty();

        (await portal.Do<StopTotp>().HandleAsync(ane, new("forkert"), default)).At("Password").ShouldNotBeNull();
        (await portal.Do<StopTotp>().HandleAsync(ane, new(AccountArrangements.Password), default)).IsDone.ShouldBeTrue();
        (await portal.Do<ShowTotp>().HandleAsync(ane, default)).Value.Secret.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Passkeys_are_kept_renamed_and_deleted_by_their_owner_only(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await AneAsync(portal);
        var bo = await portal.AnAccountAsync("Bo Bo");
        var id = await portal.HasPasskeyAsync(ane);
        (await portal.Do<RenamePasskey>().HandleAsync(bo, new(id, "Min"), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Do<DeletePasskey>().HandleAsync(bo, new(id), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Do<DeletePasskey>().HandleAsync(ane, new("!!"), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Do<RenamePasskey>().HandleAsync(ane, new(id, ""), default)).At("Name").ShouldNotBeNull();
        (await portal.Do<RenamePasskey>().HandleAsync(ane, new(id, "<b>Bærbar</b>"), default)).IsDone.ShouldBeTrue();
        (await portal.Do<ShowMyAccount>().HandleAsync(ane, default)).Value.Passkeys.Single().Name.ShouldBe("<b>Bærbar</b>");
        (await portal.Do<DeletePasskey>().HandleAsync(ane, new(id), default)).IsDone.ShouldBeTrue();
        (await portal.Do<ShowMyAccount>().HandleAsync(ane, default)).Value.Passkeys.ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task The_file_holds_every_part_and_no_secret(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await AneAsync(portal);
        await portal.HasPasskeyAsync(ane, "Bærbar");
        var text = Encoding.UTF8.GetString((await portal.Do<ExportMyData>().HandleAsync(ane, default)).Value);
        using var file = JsonDocument.Parse(text);
        file.RootElement.GetProperty("account").GetProperty("email").GetString().ShouldBe(Email);
        text.ShouldContain("Bærbar");
        text.ShouldContain("Ane Ås");
        text.ShouldNotContain((await portal.UserAsync(Email))!.PasswordHash!);
    }

    [Theory, BothDatabases]
    public async Task Deleting_asks_for_the_password_and_leaves_nothing_that_names_the_person(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await AneAsync(portal);
        await portal.HasPasskeyAsync(ane);
        await portal.HasTotpAsync(ane);
        await portal.Do<AskToChangeEmail>().HandleAsync(ane, new(New, AccountArrangements.Password), default);
        (await portal.Do<DeleteAccount>().HandleAsync(ane, new("forkert", null), default)).At("Password")!.Key.ShouldBe("Password.Wrong");
        (await portal.UserAsync(Email)).ShouldNotBeNull();

        (await portal.Do<DeleteAccount>().HandleAsync(ane, new(AccountArrangements.Password, null), default)).IsDone.ShouldBeTrue();
        (await portal.UserAsync(Email)).ShouldBeNull();
        (await portal.ReadAsync(db => db.Set<Person>().AnyAsync(person => person.Name == "Ane Ås"))).ShouldBeFalse();
        (await portal.ReadAsync(db => db.Set<IdentityUserPasskey<Guid>>().AnyAsync())).ShouldBeFalse();
        (await portal.ReadAsync(db => db.Set<OutgoingMail>().AnyAsync(mail => mail.To == Email))).ShouldBeFalse();
        (await portal.Do<ShowMyAccount>().HandleAsync(ane, default)).Refusal.Kind.ShouldBe(RefusalKind.NotAllowed);
    }

    [Theory, BothDatabases]
    public async Task Guessing_the_password_inside_the_account_locks_it_as_guessing_at_sign_in_does(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await AneAsync(portal);
        for (var guess = 0; guess < 2; guess++)
        {
            await portal.Do<ChangePassword>().HandleAsync(ane, new("forkert", "en helt ny sætning"), default);
            await portal.Do<AskToChangeEmail>().HandleAsync(ane, new(New, "forkert"), default);
            await portal.Do<DeleteAccount>().HandleAsync(ane, new("forkert", null), default);
            await portal.Do<StopTotp>().HandleAsync(ane, new("forkert"), default);
        }

        (await portal.Get<UserManager<IdentityUser<Guid>>>().IsLockedOutAsync((await portal.UserAsync(Email))!)).ShouldBeTrue();
        var right = await portal.Do<DeleteAccount>().HandleAsync(ane, new(AccountArrangements.Password, null), default);
        right.At("Password")!.Key.ShouldBe("Password.Wrong");
        (await portal.UserAsync(Email)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_right_password_inside_the_account_forgets_the_wrong_ones()
    {
        await using var portal = await TestPortal.StartAsync();
        var ane = await AneAsync(portal);
        await portal.Do<StopTotp>().HandleAsync(ane, new("forkert"), default);
        (await portal.UserAsync(Email))!.AccessFailedCount.ShouldBe(1);
        (await portal.Do<StopTotp>().HandleAsync(ane, new(AccountArrangements.Password), default)).IsDone.ShouldBeTrue();
        (await portal.UserAsync(Email))!.AccessFailedCount.ShouldBe(0);
    }

    [Fact]
    public async Task An_account_without_a_password_confirms_by_typing_its_address()
    {
        await using var portal = await TestPortal.StartAsync();
        var bo = await portal.AnAccountAsync("Bo Bo", "bo@test.example");
        (await portal.Do<DeleteAccount>().HandleAsync(bo, new(null, "b"), default)).At("Email").ShouldNotBeNull();
        (await portal.Do<DeleteAccount>().HandleAsync(bo, new(null, " BO@test.example"), default)).IsDone.ShouldBeTrue();
    }

    private static Task<Actor> AneAsync(TestPortal portal) =>
        portal.AnAccountAsync("Ane Ås", Email, password: AccountArrangements.Password);
}

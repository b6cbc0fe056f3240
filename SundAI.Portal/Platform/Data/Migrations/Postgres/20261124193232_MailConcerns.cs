using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MailConcerns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AboutId",
                table: "Notifications",
                type: "uuid",
                nullable: true);

            // Of whom the old mails speak is not known. Those that went out have done their work, so they go; those that wait will.
            migrationBuilder.Sql("""DELETE FROM "OutgoingMails" WHERE "SentAt" IS NOT NULL;""");
            migrationBuilder.Sql("""DELETE FROM "Drafts" WHERE "UserId" NOT IN (SELECT "Id" FROM "Users");""");
            // Who asks to join is named by key from now on, no longer by name.
            migrationBuilder.Sql(
                """
                UPDATE "Notifications" SET
                  "AboutId" = (SELECT "PersonId" FROM "Memberships" WHERE 'MembershipAsked:' || replace("Memberships"."Id"::text, '-', '') = "Notifications"."Source"),
                  "ArgumentsJson" = ("ArgumentsJson"::jsonb - 0)::text
                WHERE "Key" = 'MembershipAsked';
                DELETE FROM "Notifications" WHERE "Key" = 'MembershipAsked' AND "AboutId" IS NULL;
                """
            );

            migrationBuilder.CreateTable(
                name: "MailConcerns",
                columns: table => new
                {
                    MailId = table.Column<Guid>(type: "uuid", nullable: false),
                    Who = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailConcerns", x => new { x.MailId, x.Who });
                    table.ForeignKey(
                        name: "FK_MailConcerns_OutgoingMails_MailId",
                        column: x => x.MailId,
                        principalTable: "OutgoingMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_AboutId",
                table: "Notifications",
                column: "AboutId");

            migrationBuilder.CreateIndex(
                name: "IX_MailConcerns_Who",
                table: "MailConcerns",
                column: "Who");

            migrationBuilder.AddForeignKey(
                name: "FK_Drafts_Users_UserId",
                table: "Drafts",
                column: "UserId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Notifications_Persons_AboutId",
                table: "Notifications",
                column: "AboutId",
                principalTable: "Persons",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Drafts_Users_UserId",
                table: "Drafts");

            migrationBuilder.DropForeignKey(
                name: "FK_Notifications_Persons_AboutId",
                table: "Notifications");

            migrationBuilder.DropTable(
                name: "MailConcerns");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_AboutId",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "AboutId",
                table: "Notifications");
        }
    }
}

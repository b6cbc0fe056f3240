using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailConcerns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Written out, so that both tables change within the migration's transaction: SQLite adds no foreign key to a table that is
            // there, and what Entity Framework does instead leaves the transaction.
            migrationBuilder.Sql(
                """
                ALTER TABLE "Notifications" ADD "AboutId" TEXT NULL
                  CONSTRAINT "FK_Notifications_Persons_AboutId" REFERENCES "Persons" ("Id") ON DELETE CASCADE;
                """
            );

            // Of whom the old mails speak is not known. Those that went out have done their work, so they go; those that wait will.
            migrationBuilder.Sql("""DELETE FROM "OutgoingMails" WHERE "SentAt" IS NOT NULL;""");
            migrationBuilder.Sql("""DELETE FROM "Drafts" WHERE "UserId" NOT IN (SELECT "Id" FROM "Users");""");
            // Who asks to join is named by key from now on, no longer by name.
            migrationBuilder.Sql(
                """
                UPDATE "Notifications" SET
                  "AboutId" = (SELECT "PersonId" FROM "Memberships" WHERE 'MembershipAsked:' || lower(replace("Memberships"."Id", '-', '')) = "Notifications"."Source"),
                  "ArgumentsJson" = json_remove("ArgumentsJson", '$[0]')
                WHERE "Key" = 'MembershipAsked';
                DELETE FROM "Notifications" WHERE "Key" = 'MembershipAsked' AND "AboutId" IS NULL;
                """
            );

            migrationBuilder.CreateTable(
                name: "MailConcerns",
                columns: table => new
                {
                    MailId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Who = table.Column<Guid>(type: "TEXT", nullable: false)
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

            migrationBuilder.Sql(
                """
                CREATE TABLE "DraftsAnew" (
                  "UserId" TEXT NOT NULL,
                  "Key" TEXT NOT NULL,
                  "Json" TEXT NOT NULL,
                  "SavedAt" TEXT NOT NULL,
                  CONSTRAINT "PK_Drafts" PRIMARY KEY ("UserId", "Key"),
                  CONSTRAINT "FK_Drafts_Users_UserId" FOREIGN KEY ("UserId") REFERENCES "Users" ("Id") ON DELETE CASCADE
                );
                INSERT INTO "DraftsAnew" ("UserId", "Key", "Json", "SavedAt") SELECT "UserId", "Key", "Json", "SavedAt" FROM "Drafts";
                DROP TABLE "Drafts";
                ALTER TABLE "DraftsAnew" RENAME TO "Drafts";
                CREATE INDEX "IX_Drafts_SavedAt" ON "Drafts" ("SavedAt");
                """
            );
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

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IntroductionTurns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AnsweredAt",
                table: "Introductions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ColleagueAskedAt",
                table: "Introductions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DeliveredAt",
                table: "Introductions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HandlerId",
                table: "Introductions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OutcomeAskedAt",
                table: "Introductions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "Introductions",
                type: "TEXT",
                maxLength: 160,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "RemindedAgainAt",
                table: "Introductions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Step",
                table: "Introductions",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Turn",
                table: "Introductions",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Asked");

            migrationBuilder.AddColumn<int>(
                name: "TurnNumber",
                table: "Introductions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "TurnSince",
                table: "Introductions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "IntroductionMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IntroductionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ColleagueId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntroductionMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IntroductionMessages_Introductions_IntroductionId",
                        column: x => x.IntroductionId,
                        principalTable: "Introductions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_IntroductionMessages_Persons_ColleagueId",
                        column: x => x.ColleagueId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_IntroductionMessages_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_FromPersonId_AskedAt",
                table: "Introductions",
                columns: new[] { "FromPersonId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_HandlerId",
                table: "Introductions",
                column: "HandlerId");

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_Status_TurnSince",
                table: "Introductions",
                columns: new[] { "Status", "TurnSince" });

            migrationBuilder.CreateIndex(
                name: "IX_IntroductionMessages_ColleagueId",
                table: "IntroductionMessages",
                column: "ColleagueId");

            migrationBuilder.CreateIndex(
                name: "IX_IntroductionMessages_IntroductionId_At",
                table: "IntroductionMessages",
                columns: new[] { "IntroductionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_IntroductionMessages_PersonId",
                table: "IntroductionMessages",
                column: "PersonId");

            // What was asked before there were turns has had one turn, and its one reminder was the last.
            migrationBuilder.Sql(
                """
                UPDATE "Introductions" SET
                    "TurnSince" = "AskedAt",
                    "DeliveredAt" = CASE WHEN "Status" <> 'Invited' THEN "AskedAt" END,
                    "AnsweredAt" = CASE WHEN "Status" IN ('Accepted', 'Declined') THEN "EndedAt" END,
                    "RemindedAgainAt" = "RemindedAt"
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IntroductionMessages");

            migrationBuilder.DropIndex(
                name: "IX_Introductions_FromPersonId_AskedAt",
                table: "Introductions");

            migrationBuilder.DropIndex(
                name: "IX_Introductions_HandlerId",
                table: "Introductions");

            migrationBuilder.DropIndex(
                name: "IX_Introductions_Status_TurnSince",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "ColleagueAskedAt",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "DeliveredAt",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "HandlerId",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "OutcomeAskedAt",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "RemindedAgainAt",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "Step",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "Turn",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "TurnNumber",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "TurnSince",
                table: "Introductions");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TextsTakenDown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reports_EntityId_ReporterId",
                table: "Reports");

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "NoteComments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "Contributions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "Amendments",
                type: "timestamp with time zone",
                nullable: true);

            // The same text reported twice by the same person: the first report stays open, the others are closed with their words kept.
            migrationBuilder.Sql(
                """
                UPDATE "Reports" SET "Decision" = 'Dismissed', "DecidedAt" = "CreatedAt", "Note" = 'Samme anmeldelse som den første.'
                WHERE "Id" IN (
                    SELECT "Id" FROM (
                        SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "EntityId", "ReporterId" ORDER BY "CreatedAt", "Id") AS "Place"
                        FROM "Reports" WHERE "DecidedAt" IS NULL AND "ReporterId" IS NOT NULL
                    ) AS "Same" WHERE "Place" > 1
                );
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_EntityId_ReporterId",
                table: "Reports",
                columns: new[] { "EntityId", "ReporterId" },
                unique: true,
                filter: "\"DecidedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reports_EntityId_ReporterId",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "NoteComments");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "Amendments");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_EntityId_ReporterId",
                table: "Reports",
                columns: new[] { "EntityId", "ReporterId" });
        }
    }
}

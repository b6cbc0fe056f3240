using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OneOfEach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Introductions_FromOrganisationId_ToOrganisationId",
                table: "Introductions");

            migrationBuilder.AddColumn<string>(
                name: "Pair",
                table: "Introductions",
                type: "TEXT",
                maxLength: 73,
                nullable: false,
                defaultValue: "");

            // What was there twice: the best one stays, the others end, so that the indexes below can hold.
            migrationBuilder.Sql(
                """
                UPDATE "Memberships" SET "Status" = 'Ended', "DecidedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now')
                WHERE "Id" IN (
                    SELECT "Id" FROM (
                        SELECT "Id", ROW_NUMBER() OVER (
                            PARTITION BY "PersonId", "OrganisationId"
                            ORDER BY CASE "Status" WHEN 'Active' THEN 0 ELSE 1 END, CASE "Role" WHEN 'Contact' THEN 0 ELSE 1 END, "CreatedAt", "Id"
                        ) AS "Place"
                        FROM "Memberships" WHERE "Status" IN ('Asked', 'Active')
                    ) AS "Same" WHERE "Place" > 1
                );
                """);

            migrationBuilder.Sql(
                """
                UPDATE "Introductions" SET "Pair" = lower(min("FromOrganisationId", "ToOrganisationId") || '/' || max("FromOrganisationId", "ToOrganisationId"));
                """);

            migrationBuilder.Sql(
                """
                UPDATE "Introductions" SET "Status" = 'Withdrawn', "EndedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now')
                WHERE "Id" IN (
                    SELECT "Id" FROM (
                        SELECT "Id", ROW_NUMBER() OVER (
                            PARTITION BY "Pair" ORDER BY CASE "Status" WHEN 'Asked' THEN 0 ELSE 1 END, "AskedAt", "Id"
                        ) AS "Place"
                        FROM "Introductions" WHERE "Status" IN ('Asked', 'Invited')
                    ) AS "Same" WHERE "Place" > 1
                );
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_OneOfEach",
                table: "Memberships",
                columns: new[] { "PersonId", "OrganisationId" },
                unique: true,
                filter: "\"Status\" IN ('Asked', 'Active')");

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_Pair",
                table: "Introductions",
                column: "Pair",
                unique: true,
                filter: "\"Status\" IN ('Asked', 'Invited')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Memberships_OneOfEach",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Introductions_Pair",
                table: "Introductions");

            migrationBuilder.DropColumn(
                name: "Pair",
                table: "Introductions");

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_FromOrganisationId_ToOrganisationId",
                table: "Introductions",
                columns: new[] { "FromOrganisationId", "ToOrganisationId" },
                unique: true,
                filter: "\"Status\" IN ('Asked', 'Invited')");
        }
    }
}

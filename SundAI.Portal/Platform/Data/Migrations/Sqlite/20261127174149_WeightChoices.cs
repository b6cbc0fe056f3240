using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WeightChoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "GainFrom",
                table: "WeightVersions",
                type: "REAL",
                nullable: true);

            // Until now only what had proved better was written down.
            migrationBuilder.AddColumn<bool>(
                name: "IsBetter",
                table: "WeightVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "WeightChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsForPost = table.Column<bool>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LearnsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeightChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WeightChoices_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_WeightChoices_WeightVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "WeightVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Each was taken into use when it had been learned.
            migrationBuilder.Sql(
                """
                INSERT INTO "WeightChoices" ("Id", "IsForPost", "VersionId", "PersonId", "LearnsOn", "At")
                SELECT "Id", "IsForPost", "Id", NULL, TRUE, "MadeAt" FROM "WeightVersions"
                """);

            migrationBuilder.CreateIndex(
                name: "IX_WeightChoices_IsForPost_At",
                table: "WeightChoices",
                columns: new[] { "IsForPost", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_WeightChoices_PersonId",
                table: "WeightChoices",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_WeightChoices_VersionId",
                table: "WeightChoices",
                column: "VersionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WeightChoices");

            migrationBuilder.DropColumn(
                name: "GainFrom",
                table: "WeightVersions");

            migrationBuilder.DropColumn(
                name: "IsBetter",
                table: "WeightVersions");
        }
    }
}

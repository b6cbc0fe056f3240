using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChapterVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CurrentNumber",
                table: "WhiteBookChapters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "WhiteBookChapters",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "GlossaryTerms",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc));

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "GlossaryTerms",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "ChapterVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChapterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TitleDa = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SummaryDa = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SummaryEn = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TextDa = table.Column<string>(type: "TEXT", nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", nullable: false),
                    ChangeDa = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChangeEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChapterVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChapterVersions_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_ChapterVersions_WhiteBookChapters_ChapterId",
                        column: x => x.ChapterId,
                        principalTable: "WhiteBookChapters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // What each chapter says until now is its first version.
            migrationBuilder.Sql(
                """
                INSERT INTO "ChapterVersions" ("Id", "ChapterId", "Number", "TitleDa", "TitleEn", "SummaryDa", "SummaryEn", "TextDa", "TextEn", "ChangeDa", "ChangeEn", "CreatedAt")
                SELECT "Id", "Id", 1, "TitleDa", "TitleEn", "SummaryDa", "SummaryEn", "TextDa", "TextEn", '', '', strftime('%Y-%m-%d %H:%M:%f', 'now') FROM "WhiteBookChapters"
                """
            );

            migrationBuilder.CreateIndex(
                name: "IX_GlossaryTerms_ChangedAt",
                table: "GlossaryTerms",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ChapterVersions_ChapterId_Number",
                table: "ChapterVersions",
                columns: new[] { "ChapterId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChapterVersions_PersonId",
                table: "ChapterVersions",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChapterVersions");

            migrationBuilder.DropIndex(
                name: "IX_GlossaryTerms_ChangedAt",
                table: "GlossaryTerms");

            migrationBuilder.DropColumn(
                name: "CurrentNumber",
                table: "WhiteBookChapters");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "WhiteBookChapters");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "GlossaryTerms");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "GlossaryTerms");
        }
    }
}

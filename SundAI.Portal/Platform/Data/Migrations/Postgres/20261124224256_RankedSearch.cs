using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RankedSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Changed",
                table: "SearchRows",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "Stamp",
                table: "SearchRows",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "TextDa",
                table: "SearchRows",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TextEn",
                table: "SearchRows",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Themes",
                table: "SearchRows",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_SearchRows_Changed",
                table: "SearchRows",
                column: "Changed");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SearchRows_Changed",
                table: "SearchRows");

            migrationBuilder.DropColumn(
                name: "Changed",
                table: "SearchRows");

            migrationBuilder.DropColumn(
                name: "Stamp",
                table: "SearchRows");

            migrationBuilder.DropColumn(
                name: "TextDa",
                table: "SearchRows");

            migrationBuilder.DropColumn(
                name: "TextEn",
                table: "SearchRows");

            migrationBuilder.DropColumn(
                name: "Themes",
                table: "SearchRows");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PostsWorthMatching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "Posts",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Anyone");

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Required",
                table: "Posts",
                type: "TEXT",
                maxLength: 1609,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "StartsOn",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Wished",
                table: "Posts",
                type: "TEXT",
                maxLength: 1609,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_Status_Audience_PublishedAt",
                table: "Posts",
                columns: new[] { "Status", "Audience", "PublishedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Posts_Status_Audience_PublishedAt",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Required",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "StartsOn",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Wished",
                table: "Posts");
        }
    }
}

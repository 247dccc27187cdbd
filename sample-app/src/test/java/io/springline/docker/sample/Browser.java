/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.springline.docker.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser without a window.
 */
class Browser implements AutoCloseable {

	private static final Duration SOON = Duration.ofSeconds(40);

	private final Path profile = newFolder();

	private final ChromeDriver driver;

	Browser() {
		ChromeOptions options = new ChromeOptions();
		options.setBinary(TestEnvironment.BROWSER.toFile());
		options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--window-size=1280,900", "--user-data-dir=" + this.profile);
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(TestEnvironment.BROWSER_DRIVER.toFile())
			.build();
		this.driver = new ChromeDriver(service, options);
	}

	void open(String url) {
		this.driver.get(url);
	}

	WebElement find(String selector) {
		return this.driver.findElement(By.cssSelector(selector));
	}

	List<WebElement> findAll(String selector) {
		return this.driver.findElements(By.cssSelector(selector));
	}

	/**
	 * Return what a person reads there.
	 */
	String text(String selector) {
		return find(selector).getText();
	}

	void fill(String selector, String text) {
		find(selector).clear();
		find(selector).sendKeys(text);
	}

	void click(String selector) {
		awaitAsserted(() -> find(selector).click());
	}

	void await(String selector, String text) {
		awaitAsserted(() -> assertThat(text(selector)).contains(text));
	}

	void awaitNone(String selector) {
		awaitAsserted(() -> assertThat(findAll(selector)).noneMatch(WebElement::isDisplayed));
	}

	private void awaitAsserted(Runnable assertion) {
		Awaitility.await().atMost(SOON).ignoreExceptions().untilAsserted(assertion::run);
	}

	List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get("browser")
			.getAll()
			.stream()
			.map(Object::toString)
			.filter((entry) -> !entry.contains("Failed to load resource"))
			.toList();
	}

	@Override
	public void close() {
		this.driver.quit();
		// Processes of the browser may still be writing there
		Awaitility.await().atMost(SOON).ignoreExceptionsInstanceOf(IOException.class).untilAsserted(() -> {
			FileSystemUtils.deleteRecursively(this.profile);
			assertThat(this.profile).doesNotExist();
		});
	}

	private static Path newFolder() {
		try {
			return Files.createTempDirectory("springline-browser");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
